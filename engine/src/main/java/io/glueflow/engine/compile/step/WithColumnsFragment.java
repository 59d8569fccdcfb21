// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Adds or replaces columns: one after the other where that is the same, else all at once, because
 * none of the expressions sees what the others yield.
 */
final class WithColumnsFragment {

  private WithColumnsFragment() {}

  static Fragment of(WithColumns operation, StepInput input) {
    Coder coder = input.coder();
    if (areIndependent(operation.columns())) {
      return Fragment.of("with-columns").with("columns", pairs(operation.columns(), coder));
    }
    Schema schema = input.schema();
    if (!schema.open()) {
      return Fragment.of("project")
          .with("columns", coder.arguments(coder.named(all(operation, schema))));
    }
    return Fragment.of("with-columns-at-once")
        .with("columns", pairs(operation.columns(), coder))
        .calling("with-columns");
  }

  /** Whether no expression mentions the name of a column that comes before it. */
  private static boolean areIndependent(List<NamedExpression> columns) {
    for (int i = 1; i < columns.size(); i++) {
      String sql = columns.get(i).expression().sql().toLowerCase(Locale.ROOT);
      for (NamedExpression before : columns.subList(0, i)) {
        // a quoted name can be written in other ways
        String name = before.name().toLowerCase(Locale.ROOT);
        if (sql.contains(name) || name.contains("`")) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<NamedExpression> all(WithColumns operation, Schema schema) {
    Map<String, NamedExpression> columns = new LinkedHashMap<>();
    for (String name : schema.names()) {
      columns.put(name.toLowerCase(Locale.ROOT), NamedExpression.column(name));
    }
    for (NamedExpression change : operation.columns()) {
      columns.put(change.name().toLowerCase(Locale.ROOT), change);
    }
    return new ArrayList<>(columns.values());
  }

  private static List<Map<String, String>> pairs(List<NamedExpression> columns, Coder coder) {
    Language language = coder.language();
    List<Map<String, String>> pairs = new ArrayList<>();
    for (NamedExpression column : columns) {
      Map<String, String> pair = new LinkedHashMap<>();
      pair.put("name", language.string(column.name()));
      pair.put("value", coder.expression(column.expression()));
      pairs.add(pair);
    }
    return pairs;
  }
}

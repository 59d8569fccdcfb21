// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations on columns. */
final class ColumnFragments {

  private ColumnFragments() {}

  static Fragment project(Project project, StepInput input) {
    Coder coder = input.coder();
    return Fragment.of("project").with("columns", coder.arguments(coder.named(project.columns())));
  }

  static Fragment drop(DropColumns drop, StepInput input) {
    Coder coder = input.coder();
    return Fragment.of("drop-columns")
        .with("plain", drop.columns().stream().allMatch(Names::isPlain))
        .with("names", coder.arguments(coder.names(drop.columns())))
        .with("columns", coder.columns(drop.columns()));
  }

  /** Renamed one after the other, unless a new name is the old name of another. */
  static Fragment rename(RenameColumns rename, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    boolean swaps =
        rename.names().values().stream()
            .anyMatch(name -> Names.contains(rename.names().keySet(), name));
    if (swaps) {
      return Fragment.of("rename-at-once")
          .with("names", pairs(rename.names(), language))
          .calling("rename-columns");
    }
    return Fragment.of("rename").with("names", pairs(rename.names(), language));
  }

  private static List<Map<String, String>> pairs(Map<String, String> names, Language language) {
    List<Map<String, String>> pairs = new ArrayList<>();
    names.forEach(
        (from, to) -> {
          Map<String, String> pair = new LinkedHashMap<>();
          pair.put("from", language.string(from));
          pair.put("to", language.string(to));
          pairs.add(pair);
        });
    return pairs;
  }

  static Fragment fillNulls(FillNulls fill, StepInput input) {
    Coder coder = input.coder();
    return Fragment.of("fill-nulls")
        .with("value", value(fill.value(), coder))
        .with("chosen", !fill.columns().isEmpty())
        .with(
            "columns",
            coder.list(coder.names(fill.columns().stream().map(Names::resolved).toList())));
  }

  private static String value(Object value, Coder coder) {
    if (value instanceof Boolean bool) {
      return coder.language().bool(bool);
    }
    if (value instanceof Long number) {
      return coder.language().number(number);
    }
    return value instanceof Double number
        ? coder.language().number(number.doubleValue())
        : coder.text((String) value);
  }

  static Fragment flatten(Flatten flatten, StepInput input) {
    Coder coder = input.coder();
    Schema result = input.step().schema();
    if (!result.open() && isKnown(input.schema())) {
      List<String> columns =
          flatten.leaves(input.schema()).stream().map(leaf -> leaf(leaf, coder)).toList();
      return Fragment.of("project").with("columns", coder.arguments(columns));
    }
    return Fragment.of("flatten")
        .with("columns", coder.list(coder.names(flatten.columns())))
        .with("separator", coder.language().string(flatten.separator()))
        .with("depth", coder.language().number(flatten.depth()))
        .with("prefix", coder.language().bool(flatten.prefix()))
        .calling("flatten");
  }

  private static boolean isKnown(Schema schema) {
    return schema.columns().stream()
        .map(Column::type)
        .noneMatch(DataType.Unknown.class::isInstance);
  }

  private static String leaf(Flatten.Leaf leaf, Coder coder) {
    if (leaf.path().size() == 1) {
      return coder.column(leaf.path().get(0));
    }
    String path = leaf.path().stream().map(Sql::identifier).collect(Collectors.joining("."));
    Language language = coder.language();
    return language.alias(language.call("col", language.string(path)), leaf.column().name());
  }

  static Fragment expectSchema(ExpectSchema expect, StepInput input) {
    Language language = input.coder().language();
    return Fragment.of("expect-schema")
        .with("expected", language.string(expect.expected().asRead().ddl()))
        .with("extraColumns", language.bool(expect.extraColumns()))
        .with("ordered", language.bool(expect.ordered()))
        .calling("expect-schema");
  }
}

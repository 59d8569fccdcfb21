// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.Union;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations that put several frames together. */
final class CombineFragments {

  private CombineFragments() {}

  static Fragment setOperation(SetOperation operation, StepInput input) {
    String kind =
        switch (operation.kind()) {
          case INTERSECT -> "intersect";
          case EXCEPT -> "except";
        };
    return Fragment.of(kind).with("other", input.frames().get(1)).with("all", operation.all());
  }

  static Fragment union(Union union, StepInput input) {
    return Fragment.of("union")
        .with("others", input.frames().subList(1, input.frames().size()))
        .with("byName", union.byName())
        .with("allowMissing", union.allowMissing());
  }

  /** In parentheses only a query can stand: no command slips through and is executed. */
  static Fragment sqlQuery(SqlQuery query, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    List<Map<String, String>> views = new ArrayList<>();
    for (int i = 0; i < query.views().size(); i++) {
      Map<String, String> view = new LinkedHashMap<>();
      view.put("frame", input.frames().get(i));
      view.put("name", language.string(Sql.identifier(query.views().get(i))));
      views.add(view);
    }
    return Fragment.of("sql-query")
        .with("views", views)
        .with("query", coder.sql(onlyAQuery(query.query())));
  }

  private static String onlyAQuery(String text) {
    String query = text.strip();
    while (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1).strip();
    }
    // a comment at its end must not reach behind it
    return "(" + query + (query.contains("--") ? "\n)" : ")");
  }
}

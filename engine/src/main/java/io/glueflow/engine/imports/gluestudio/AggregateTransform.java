// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The transform that groups rows. Its results have the names that Spark gives them. */
final class AggregateTransform {

  /**
   * An aggregate function.
   *
   * @param name its name in a workflow
   * @param distinct whether each value counts once
   * @param result how Spark names its result; {@code %s} is the column
   */
  record Function(String name, boolean distinct, String result) {}

  /** Our function and Spark's name of the result, by the name of the function in the export. */
  static final Map<String, Function> FUNCTIONS = functions();

  private AggregateTransform() {}

  private static Map<String, Function> functions() {
    Map<String, Function> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String same :
        List.of(
            "avg",
            "count",
            "first",
            "last",
            "kurtosis",
            "max",
            "min",
            "skewness",
            "stddev_pop",
            "sum",
            "var_pop")) {
      functions.put(same, new Function(same, false, same + "(%s)"));
    }
    functions.put("stddev_samp", new Function("stddev", false, "stddev_samp(%s)"));
    functions.put("var_samp", new Function("variance", false, "var_samp(%s)"));
    functions.put("countDistinct", new Function("count", true, "count(DISTINCT %s)"));
    functions.put("sumDistinct", new Function("sum", true, "sum(DISTINCT %s)"));
    return Collections.unmodifiableMap(functions);
  }

  static void map(GlueNode node, GlueMapping mapping) {
    GlueFields fields = node.fields();
    NodeDraft draft = mapping.transform("aggregate");
    by(fields, draft);
    List<JsonValue> aggregates = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (GlueFields row : fields.objects("Aggs")) {
      JsonString name = row.text("AggFunc");
      Function function = FUNCTIONS.get(name.value());
      Optional<GluePath> column = row.path("Column");
      if (function == null) {
        mapping.malformed(
            name.location(),
            "'" + name.value() + "' is no aggregate function",
            "one of " + String.join(", ", FUNCTIONS.keySet()));
      } else if (column.isEmpty()) {
        mapping.malformed(row.location(), "'Column' is missing", "");
      } else if (names.add(function.result().formatted(column.get()))) {
        aggregates.add(aggregate(row, function, column.get()));
      }
    }
    draft.put("aggregates", new JsonArray(fields.location("Aggs"), aggregates));
  }

  private static void by(GlueFields fields, NodeDraft draft) {
    List<GluePath> groups = fields.paths("Groups");
    List<JsonValue> columns = new ArrayList<>();
    ObjectDraft nested = new ObjectDraft(fields.location("Groups"));
    for (GluePath group : groups) {
      if (group.isNested()) {
        nested.put(group.last(), group.sql(), group.location());
      } else {
        columns.add(group.json());
      }
    }
    if (!columns.isEmpty()) {
      draft.put("by", new JsonArray(fields.location("Groups"), columns));
    }
    if (!nested.isEmpty()) {
      draft.put("by-expressions", nested.build());
    }
  }

  private static JsonValue aggregate(GlueFields row, Function function, GluePath column) {
    ObjectDraft aggregate = new ObjectDraft(row.location());
    aggregate.put("function", function.name(), row.location("AggFunc"));
    if (column.isNested()) {
      aggregate.put("expression", column.sql(), column.location());
    } else {
      aggregate.put("column", column.json());
    }
    if (function.distinct()) {
      aggregate.put("distinct", true);
    }
    return aggregate.put("as", function.result().formatted(column)).build();
  }
}

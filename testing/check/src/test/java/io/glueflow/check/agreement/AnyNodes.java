// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.agreement;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.sql.resolve.AnyExpressions;
import io.glueflow.sql.resolve.AnyQueries;
import io.glueflow.sql.resolve.RandomChoice;
import java.util.List;
import java.util.stream.Stream;

/** Nodes that hold SQL or name columns; whether these are there is left to chance. */
final class AnyNodes {

  /** Names of the columns of all sources, and one that none has. */
  private static final String[] COLUMNS = {
    "id",
    "region",
    "status",
    "amount",
    "day",
    "ts",
    "quantity",
    "price",
    "active",
    "tags",
    "items",
    "address",
    "labels",
    "code",
    "bin",
    "name",
    "b",
    "i",
    "l",
    "d",
    "n",
    "t",
    "x",
    "dt",
    "ts",
    "ai",
    "at",
    "ast",
    "mp",
    "st",
    "nt",
    "nl",
    "v",
    "w",
    "nothing"
  };

  private static final String[] TYPES = {
    "INT",
    "BIGINT",
    "STRING",
    "DOUBLE",
    "DECIMAL(10,2)",
    "DATE",
    "TIMESTAMP",
    "BOOLEAN",
    "BINARY",
    "ARRAY<STRING>",
    "MAP<STRING, INT>"
  };

  private static final String[] FUNCTIONS = {
    "sum",
    "avg",
    "min",
    "max",
    "count",
    "approx_count_distinct",
    "first",
    "last",
    "collect_list",
    "collect_set",
    "stddev",
    "median",
    "bool_or"
  };

  private final RandomChoice choice;
  private final AnyExpressions expressions;
  private final AnyQueries queries;

  AnyNodes(RandomChoice choice, AnyExpressions expressions, AnyQueries queries) {
    this.choice = choice;
    this.expressions = expressions;
    this.queries = queries;
  }

  /**
   * A node.
   *
   * @param id its id
   * @param input what it reads, if it reads one
   * @param rows all that it may read
   */
  JsonObject any(String id, String input, List<String> rows) {
    return switch (choice.below(12)) {
      case 0, 1 -> ofRows(id, input);
      case 2, 3 -> ofExpressions(id, input);
      case 4, 5 -> ofColumns(id, input);
      case 6, 7 -> ofGroups(id, input);
      case 8 -> ofNested(id, input);
      case 9, 10 -> ofTwo(id, input, rows.get(choice.below(rows.size())));
      default -> query(id);
    };
  }

  private JsonObject ofRows(String id, String input) {
    return switch (choice.below(5)) {
      case 0, 1 -> node(id, "filter", input).put("condition", expression()).build();
      case 2 ->
          node(id, "sort", input)
              .put("by", Json.array(Json.object().put("expression", expression()).build()))
              .build();
      case 3 -> node(id, "deduplicate", input).put("keys", columns()).build();
      default -> node(id, choice.of("distinct", "drop-nulls"), input).build();
    };
  }

  private JsonObject ofExpressions(String id, String input) {
    return switch (choice.below(4)) {
      case 0, 1 ->
          node(id, "derive", input)
              .put(
                  "columns",
                  Json.object()
                      .put("v", expression())
                      .put(choice.of("w", "id", "region", "d"), expression())
                      .build())
              .build();
      case 2 ->
          node(id, "case-when", input)
              .put("as", "v")
              .put(
                  "cases",
                  Json.array(
                      Json.object().put("when", expression()).put("then", expression()).build()))
              .put("otherwise", expression())
              .build();
      default ->
          node(id, "fill-nulls", input)
              .put("expressions", Json.object().put(column(), expression()).build())
              .build();
    };
  }

  private JsonObject ofColumns(String id, String input) {
    return switch (choice.below(7)) {
      case 0 -> node(id, "select", input).put("columns", columns()).build();
      case 1 -> node(id, "drop", input).put("columns", columns()).build();
      case 2 ->
          node(id, "rename", input)
              .put("columns", Json.object().put(column(), choice.of("v", column())).build())
              .build();
      case 3, 4 ->
          node(id, "cast", input)
              .put("columns", Json.object().put(column(), choice.of(TYPES)).build())
              .build();
      case 5 -> node(id, "concat", input).put("columns", columns()).put("as", "v").build();
      default ->
          node(id, "hash", input)
              .put("columns", columns())
              .put("as", "v")
              .put("algorithm", choice.of("sha256", "xxhash64", "md5"))
              .build();
    };
  }

  private JsonObject ofGroups(String id, String input) {
    return switch (choice.below(5)) {
      case 0, 1, 2 ->
          node(id, choice.of("aggregate", "aggregate", "rollup", "cube"), input)
              .put("by", columns())
              .put("aggregates", Json.array(aggregate("v"), aggregate("w")))
              .build();
      case 3 ->
          node(id, "pivot", input)
              .put("by", columns())
              .put("column", choice.of("region", "status", "t"))
              .put("values", Json.array("a", "b"))
              .put("aggregates", Json.array(aggregate("v")))
              .build();
      default ->
          node(id, "window", input)
              .put("partition-by", columns())
              .put("order-by", columns())
              .put(
                  "functions",
                  Json.array(
                      Json.object()
                          .put("function", choice.of("sum", "avg", "max", "lag"))
                          .put(choice.of("column", "expression"), column())
                          .put("as", "v")
                          .build()))
              .build();
    };
  }

  private JsonObject aggregate(String as) {
    Json.ObjectBuilder aggregate = Json.object().put("function", choice.of(FUNCTIONS));
    return (choice.oneIn(3)
            ? aggregate.put("expression", expression())
            : aggregate.put("column", column()))
        .put("as", as)
        .build();
  }

  private JsonObject ofNested(String id, String input) {
    return switch (choice.below(4)) {
      case 0, 1 ->
          node(id, "explode", input)
              .put("column", choice.of("tags", "items", "labels", "ai", "mp", "region", column()))
              .put("as", "v")
              .build();
      case 2 -> node(id, "flatten", input).build();
      default ->
          node(id, "unpivot", input)
              .put("keep", columns())
              .put("columns", Json.array(column(), column()))
              .build();
    };
  }

  private JsonObject ofTwo(String id, String left, String right) {
    JsonObject sides = Json.object().put("left", left).put("right", right).build();
    return switch (choice.below(6)) {
      case 0, 1 ->
          two(id, "join", sides)
              .put("how", choice.of("inner", "left", "full", "semi", "anti"))
              .put("on", columns())
              .put("on-clash", choice.of("left", "suffix"))
              .build();
      case 2 ->
          two(id, "join", sides)
              .put("condition", "left." + column() + choice.of(" = ", " < ") + "right." + column())
              .put("on-clash", choice.of("left", "right"))
              .build();
      case 3 ->
          two(id, "union", null)
              .put("inputs", Json.array(left, right))
              .put("match", choice.of("position", "name"))
              .build();
      default -> two(id, choice.of("except", "intersect"), sides).build();
    };
  }

  private JsonObject query(String id) {
    return two(id, "sql", null)
        .put("inputs", Json.array("orders", "customers"))
        .put("query", queries.some(1).get(0))
        .build();
  }

  private static Json.ObjectBuilder node(String id, String type, String input) {
    return Json.object().put("id", id).put("type", type).put("input", input);
  }

  private static Json.ObjectBuilder two(String id, String type, JsonObject inputs) {
    Json.ObjectBuilder node = Json.object().put("id", id).put("type", type);
    return inputs == null ? node : node.put("inputs", inputs);
  }

  private String expression() {
    return choice.oneIn(3) ? column() : expressions.some(1).get(0);
  }

  private String column() {
    return choice.of(COLUMNS);
  }

  private JsonArray columns() {
    return Json.array(
        Stream.generate(this::column).limit(1 + choice.below(2)).distinct().toArray(String[]::new));
  }
}

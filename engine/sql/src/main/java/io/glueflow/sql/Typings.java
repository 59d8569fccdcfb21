// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.ProblemKind;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlProblem;
import io.glueflow.sql.resolve.Typing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What Spark makes of the texts of one workflow, each looked at once for the same rows. */
public final class Typings {

  /** The name of a join's first side, for its condition. */
  public static final String LEFT = "left";

  /** The name of a join's other side. */
  public static final String RIGHT = "right";

  private final SparkLine line;
  private final IdentityHashMap<Schema, Map<Place, Map<String, Typing>>> columns =
      new IdentityHashMap<>();
  private final IdentityHashMap<Schema, Map<Schema, Map<String, Typing>>> joins =
      new IdentityHashMap<>();
  private final IdentityHashMap<Schema, List<Query>> queries = new IdentityHashMap<>();
  private SparkSql sql;

  /** A query that has been looked at, with the relations that it can name. */
  private record Query(String text, Map<String, Schema> views, QueryTyping typing) {

    // as with all that is kept here: to compare two schemas takes longer than it saves
    @SuppressWarnings("ReferenceEquality")
    boolean is(String other, Map<String, Schema> relations) {
      return text.equals(other)
          && views.keySet().equals(relations.keySet())
          && views.keySet().stream().allMatch(name -> views.get(name) == relations.get(name));
    }
  }

  /**
   * Makes one for a workflow.
   *
   * @param line the Spark that is to run it
   */
  public Typings(SparkLine line) {
    this.line = line;
  }

  /** An expression over rows without a name. */
  public Typing expression(String text, Schema rows, Place place) {
    return columns
        .computeIfAbsent(rows, key -> new EnumMap<>(Place.class))
        .computeIfAbsent(place, key -> new HashMap<>())
        .computeIfAbsent(text, key -> sql().expression(text, Scope.of(rows), place));
  }

  /**
   * What is wrong with a text, by itself, that is a part of another: what would be a name behind an
   * expression is none there.
   */
  public List<SqlProblem> operand(String text) {
    Typing typing = expression(text, Schema.UNKNOWN, Place.PROJECTION);
    if (typing.name().isEmpty() || !typing.problems().isEmpty()) {
      return typing.problems();
    }
    return expression("(" + text + "\n)", Schema.UNKNOWN, Place.PROJECTION).problems().stream()
        .filter(problem -> problem.kind() == ProblemKind.SYNTAX)
        .map(problem -> inside(problem, text))
        .toList();
  }

  /** The same problem of a text without the parenthesis before it. */
  private static SqlProblem inside(SqlProblem problem, String text) {
    int offset = Math.min(Math.max(problem.offset() - 1, 0), text.length());
    return new SqlProblem(
        problem.kind(), offset, problem.length(), problem.message(), problem.hint());
  }

  /** A condition over the columns of two sides. */
  public Typing join(String text, Schema left, Schema right) {
    return joins
        .computeIfAbsent(left, key -> new IdentityHashMap<>())
        .computeIfAbsent(right, key -> new HashMap<>())
        .computeIfAbsent(text, key -> sql().expression(text, sides(left, right), Place.JOIN));
  }

  private static Scope sides(Schema left, Schema right) {
    return Scope.of(Map.of(LEFT, left, RIGHT, right));
  }

  /** A query over views. */
  public QueryTyping query(String text, Map<String, Schema> views) {
    Schema first = views.values().stream().findFirst().orElse(Schema.UNKNOWN);
    List<Query> known = queries.computeIfAbsent(first, key -> new ArrayList<>(1));
    return known.stream()
        .filter(query -> query.is(text, views))
        .findFirst()
        .map(Query::typing)
        .orElseGet(
            () -> {
              QueryTyping typing = sql().query(text, views);
              known.add(new Query(text, Map.copyOf(views), typing));
              return typing;
            });
  }

  /** Made when first needed: most of what it knows is read then. */
  private SparkSql sql() {
    if (sql == null) {
      sql = SparkSql.of(line, false);
    }
    return sql;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.SparkSql;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.ProblemKind;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlProblem;
import io.glueflow.sql.resolve.Typing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What Spark makes of the texts of one workflow, each looked at once for the same rows. */
public final class Typings {

  private final SparkLine line;
  private final IdentityHashMap<Schema, Map<Place, Map<String, Typing>>> columns =
      new IdentityHashMap<>();
  private SparkSql sql;

  Typings(SparkLine line) {
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
  List<SqlProblem> operand(String text) {
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
    return sql().expression(text, Scope.of(Map.of("left", left, "right", right)), Place.JOIN);
  }

  /** A query over views. */
  public QueryTyping query(String text, Map<String, Schema> views) {
    return sql().query(text, views);
  }

  /** Made when first needed: most of what it knows is read then. */
  private SparkSql sql() {
    if (sql == null) {
      sql = SparkSql.of(line, false);
    }
    return sql;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import java.util.Optional;
import org.apache.spark.QueryContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.trees.SQLQueryContext;

/**
 * The part of a SQL text that Spark complains about.
 *
 * @param sql the text as Spark got it
 * @param start the first character of the part
 * @param end the character after the part
 */
record SqlPosition(String sql, int start, int end) {

  SqlPosition {
    end = Math.max(0, Math.min(end, sql.length()));
    start = Math.max(0, Math.min(start, end));
  }

  /** Where Spark found a failure; empty when it does not know. */
  static Optional<SqlPosition> of(AnalysisException failure) {
    if (failure instanceof ParseException parse
        && parse.command().isDefined()
        && parse.line().isDefined()
        && parse.startPosition().isDefined()) {
      String sql = parse.command().get();
      int index = index(sql, (int) parse.line().get(), (int) parse.startPosition().get());
      return Optional.of(new SqlPosition(sql, index, index));
    }
    for (QueryContext context : failure.getQueryContext()) {
      if (context instanceof SQLQueryContext sql && sql.sqlText().isDefined()) {
        return Optional.of(
            new SqlPosition(sql.sqlText().get(), sql.startIndex(), sql.stopIndex() + 1));
      }
    }
    return Optional.empty();
  }

  /** The part itself; empty when only a place is known. */
  String fragment() {
    return sql.substring(start, end);
  }

  /** The index of a character by its line, counted from 1, and its column, counted from 0. */
  private static int index(String sql, int line, int column) {
    int begin = 0;
    for (int i = 1; i < line; i++) {
      begin = sql.indexOf('\n', begin) + 1;
    }
    return begin + column;
  }
}

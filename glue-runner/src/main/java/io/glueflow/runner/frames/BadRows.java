// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Keeps Spark from forgetting bad rows.
 *
 * <p>Spark parses only the columns that are used. A row whose unused column is malformed would then
 * count as a good one, differently for each use of the same input, and a query that uses nothing
 * but the column of raw texts is refused. So the frame is made to use every column, by way of a
 * value that is always null and that the optimizer cannot see through.
 */
final class BadRows {

  private static final Set<String> TEXT_FORMATS = Set.of("csv", "json", "xml");

  private BadRows() {}

  static boolean canBeFoundIn(String format) {
    return TEXT_FORMATS.contains(format.toLowerCase(Locale.ROOT));
  }

  /** The parse mode that the options ask for, in upper case. */
  static String mode(Map<String, String> options) {
    return options.entrySet().stream()
        .filter(option -> option.getKey().equalsIgnoreCase("mode"))
        .map(option -> option.getValue().toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("PERMISSIVE");
  }

  /** The same rows and columns; whether a row is bad depends on all of its columns. */
  static Dataset<Row> readingEveryColumn(Dataset<Row> rows, String badRowColumn) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      Column column = Columns.named(name);
      if (name.equals(badRowColumn)) {
        Column nothing = functions.when(impossible(rows), "");
        columns.add(functions.coalesce(column, nothing).as(name));
      } else {
        columns.add(column);
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The same rows; Spark parses every column of each. */
  static Dataset<Row> requireAll(Dataset<Row> rows) {
    return rows.columns().length == 0 ? rows : rows.filter(functions.not(impossible(rows)));
  }

  /** A condition over all columns that is false for every row. */
  private static Column impossible(Dataset<Row> rows) {
    List<Column> ones = new ArrayList<>();
    Arrays.stream(rows.columns())
        .map(name -> Columns.named(name).isNull().cast("int"))
        .forEach(ones::add);
    ones.add(functions.lit(1));
    return functions.least(ones.toArray(Column[]::new)).lt(0);
  }
}

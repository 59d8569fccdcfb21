// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * An independent answer: what DuckDB makes of an example's input.
 *
 * <p>All values are compared as text, so that a number with the wrong scale is noticed too.
 */
final class Oracle implements AutoCloseable {

  private final Connection connection;

  /** Opens an oracle to which relative paths begin at a folder. */
  Oracle(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET TimeZone = 'UTC'");
    execute("SET file_search_path = '" + folder + "'");
  }

  /** Keeps the answer to a query as a table of texts. */
  void answer(String table, String query) throws SQLException {
    execute(
        "CREATE TABLE "
            + table
            + " AS SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ("
            + query.strip()
            + "\n)");
  }

  /**
   * Keeps the files that a run wrote into a folder as a table of texts with the columns of another
   * table. Partition columns come from the names of sub-folders, and so last: the order of columns
   * is not compared.
   */
  void output(String table, String like, Path folder, String extension) throws SQLException {
    String files = "'" + folder + "/**/*." + extension + "'";
    String source =
        switch (extension) {
          case "csv" -> "read_csv(" + files + ", header = true, all_varchar = true, nullstr = '')";
          case "txt" ->
              "read_csv("
                  + files
                  + ", header = false, delim = '\t', quote = '', columns = {'value': 'VARCHAR'})";
          case "json" -> "read_json(" + files + ")";
          case "parquet" -> "read_parquet(" + files + ", hive_partitioning = true)";
          default -> throw new IllegalArgumentException("Cannot read files: " + extension);
        };
    answer("all_columns", "SELECT * FROM " + source);
    List<String> names = columns(like).stream().map(name -> '"' + name + '"').toList();
    execute(
        "CREATE TABLE " + table + " AS SELECT " + String.join(", ", names) + " FROM all_columns");
  }

  /** The names of a table's columns, in order. */
  List<String> columns(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
      ResultSetMetaData meta = rows.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        names.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  /** The rows that the first table has more often than the second, as comma-separated lines. */
  List<String> surplus(String first, String second) throws SQLException {
    return rows("SELECT * FROM " + first + " EXCEPT ALL SELECT * FROM " + second);
  }

  /** A table as CSV, sorted by all columns. */
  String csv(String table) throws SQLException {
    StringBuilder text = new StringBuilder(String.join(",", columns(table))).append('\n');
    rows("SELECT * FROM " + table + " ORDER BY ALL").forEach(row -> text.append(row).append('\n'));
    return text.toString();
  }

  private List<String> rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int width = rows.getMetaData().getColumnCount();
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(",");
        for (int i = 1; i <= width; i++) {
          line.add(quoted(rows.getString(i)));
        }
        lines.add(line.toString());
      }
      return lines;
    }
  }

  private static String quoted(String value) {
    if (value == null) {
      return "";
    }
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.operation.TableReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The table that rows wait in before they are merged; it has the columns of its target. */
final class StagingTable {

  /** The column that numbers the rows. */
  static final String ROW = "glueflow_row";

  private static final String COPY = "glueflow_copy";
  private static final String DEDUPLICATE =
      "deduplicate the rows by the keys before they are written";

  private final Dialect dialect;
  private final String sql;
  private final List<String> columns;
  private final List<String> keys;

  /**
   * Describes a table.
   *
   * @param name its name
   * @param columns the columns, by the names of the target
   * @param keys those that tell which row of the target a row replaces
   */
  StagingTable(Dialect dialect, TableReference name, List<String> columns, List<String> keys) {
    this.dialect = dialect;
    this.sql = dialect.table(name);
    this.columns = List.copyOf(columns);
    this.keys = List.copyOf(keys);
  }

  /** Its name as SQL. */
  String sql() {
    return sql;
  }

  List<String> columns() {
    return columns;
  }

  List<String> keys() {
    return keys;
  }

  /** A query that yields each row once. */
  String rows() {
    String list = list(columns);
    String row = dialect.quoted(ROW);
    String copy = dialect.quoted(COPY);
    return ("SELECT %1$s FROM (SELECT %1$s, ROW_NUMBER() OVER (PARTITION BY %2$s ORDER BY %2$s)"
            + " AS %3$s FROM %4$s) glueflow_rows WHERE %3$s = 1")
        .formatted(list, row, copy, sql);
  }

  /** Makes it, without rows. */
  void create(Connection connection, TableReference target) throws SQLException {
    String from = " FROM " + dialect.table(target) + " WHERE 1 = 0";
    boolean sqlServer = dialect == Dialect.SQL_SERVER;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          sqlServer
              ? "SELECT " + list(columns) + " INTO " + sql + from
              : "CREATE TABLE " + sql + " AS SELECT " + list(columns) + from);
    }
  }

  /** Adds the column that numbers the rows. */
  void addRowNumbers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String type = dialect == Dialect.ORACLE ? " NUMBER(19)" : " BIGINT";
      statement.executeUpdate("ALTER TABLE " + sql + " ADD " + dialect.quoted(ROW) + type);
    }
  }

  /** Refuses rows of which it cannot be told which row of the target they replace. */
  void checkKeys(Connection connection) throws SQLException {
    String nulls =
        keys.stream()
            .map(key -> dialect.quoted(key) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    refuse(
        connection,
        "SELECT 1 FROM " + sql + " WHERE " + nulls,
        "a row has no value in its key",
        "filter such rows, or fill the nulls, before they are written");
    refuse(
        connection,
        "SELECT 1 FROM %2$s GROUP BY %1$s HAVING COUNT(DISTINCT %3$s) > 1"
            .formatted(list(keys), sql, dialect.quoted(ROW)),
        "two rows have the same key",
        DEDUPLICATE);
  }

  private void refuse(Connection connection, String query, String problem, String hint)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet found = statement.executeQuery(query)) {
        if (found.next()) {
          throw new DatabaseException(problem + " (" + String.join(", ", keys) + ")", hint);
        }
      }
    }
  }

  /** Removes it with its rows. */
  void drop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE " + sql);
    }
  }

  private String list(List<String> names) {
    return names.stream().map(dialect::quoted).collect(Collectors.joining(", "));
  }
}

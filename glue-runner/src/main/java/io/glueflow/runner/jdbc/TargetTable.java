// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.operation.TableReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A table that rows are merged into, as the database knows it. */
final class TargetTable {

  private final TableReference table;
  private final List<String> columns;

  private TargetTable(TableReference table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  static TargetTable of(Connection connection, Dialect dialect, TableReference table)
      throws SQLException {
    String sql = "SELECT * FROM " + dialect.table(table) + " WHERE 1 = 0";
    try (Statement statement = connection.createStatement();
        ResultSet nothing = statement.executeQuery(sql)) {
      List<String> columns = new ArrayList<>();
      ResultSetMetaData header = nothing.getMetaData();
      for (int i = 1; i <= header.getColumnCount(); i++) {
        columns.add(header.getColumnName(i));
      }
      return new TargetTable(table, columns);
    }
  }

  /**
   * The table's own names of columns, found in the way Spark finds them.
   *
   * @throws DatabaseException when it lacks one
   */
  List<String> columns(List<String> names) {
    return names.stream().map(this::column).toList();
  }

  private String column(String name) {
    if (columns.contains(name)) {
      return name;
    }
    return columns.stream()
        .filter(each -> lower(each).equals(lower(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseException(
                    "the table has no column '" + name + "'",
                    Suggestion.didYouMean(name, columns)));
  }

  /**
   * Makes sure that the database can tell rows apart by their keys.
   *
   * @throws DatabaseException when it cannot
   */
  void requireUniqueIndex(Connection connection, List<String> keys) throws SQLException {
    List<TableReference.Part> parts = table.parts();
    String schema = parts.size() > 1 ? parts.get(parts.size() - 2).name() : connection.getCatalog();
    Map<String, Set<String>> indexes = new HashMap<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getIndexInfo(schema, null, parts.get(parts.size() - 1).name(), true, true)) {
      while (found.next()) {
        indexes
            .computeIfAbsent(found.getString("INDEX_NAME"), key -> new TreeSet<>())
            .add(lower(found.getString("COLUMN_NAME")));
      }
    }
    if (!indexes.containsValue(lower(keys))) {
      throw new DatabaseException(
          "the table has no unique index of just its keys (" + String.join(", ", keys) + ")",
          "add a primary key or unique index of these columns to the table");
    }
  }

  private static Set<String> lower(Collection<String> names) {
    Set<String> lower = new TreeSet<>();
    names.forEach(name -> lower.add(lower(name)));
    return lower;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

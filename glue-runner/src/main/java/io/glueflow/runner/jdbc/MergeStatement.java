// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.operation.TableReference;
import java.util.List;
import java.util.stream.Collectors;

/** The one statement that replaces and adds rows, in the words of a database. */
enum MergeStatement {
  /** PostgreSQL's. */
  ON_CONFLICT {
    @Override
    String sql(Dialect dialect, String table, StagingTable staging) {
      String keys = list(dialect, staging.keys());
      List<String> others = others(staging);
      String action =
          others.isEmpty()
              ? "DO NOTHING"
              : "DO UPDATE SET " + each(dialect, others, "%1$s = EXCLUDED.%1$s", ", ");
      return insert(dialect, table, staging) + " ON CONFLICT (" + keys + ") " + action;
    }
  },
  /** That of MySQL and MariaDB, which goes by whatever unique index the table has. */
  ON_DUPLICATE_KEY {
    @Override
    String sql(Dialect dialect, String table, StagingTable staging) {
      List<String> others = others(staging).isEmpty() ? staging.keys() : others(staging);
      return insert(dialect, table, staging)
          + " ON DUPLICATE KEY UPDATE "
          + each(dialect, others, "%1$s = VALUES(%1$s)", ", ");
    }
  },
  /** That of standard SQL. */
  MERGE {
    @Override
    String sql(Dialect dialect, String table, StagingTable staging) {
      boolean sqlServer = dialect == Dialect.SQL_SERVER;
      List<String> others = others(staging);
      String update = each(dialect, others, "%1$s = s.%1$s", ", ");
      return "MERGE INTO "
          + table
          // otherwise two runs at once could both add a row
          + (sqlServer ? " WITH (HOLDLOCK)" : "")
          + " t USING ("
          + staging.rows()
          + ") s ON ("
          + each(dialect, staging.keys(), "t.%1$s = s.%1$s", " AND ")
          + ")"
          + (others.isEmpty() ? "" : " WHEN MATCHED THEN UPDATE SET " + update)
          + " WHEN NOT MATCHED THEN INSERT ("
          + list(dialect, staging.columns())
          + ") VALUES ("
          + each(dialect, staging.columns(), "s.%s", ", ")
          + ")"
          + (sqlServer ? ";" : "");
    }
  };

  /**
   * How a database merges.
   *
   * @throws DatabaseException when it cannot
   */
  static MergeStatement of(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL -> ON_CONFLICT;
      case MYSQL -> ON_DUPLICATE_KEY;
      case SQL_SERVER, ORACLE, H2 -> MERGE;
      case REDSHIFT, OTHER ->
          throw new DatabaseException(
              "rows cannot be upserted into " + dialect.label(),
              "read the table, merge with a merge node, and overwrite the table");
    };
  }

  /**
   * The statement.
   *
   * @param table the target, as SQL
   * @param staging where the rows are
   */
  abstract String sql(Dialect dialect, String table, StagingTable staging);

  String sql(Dialect dialect, TableReference table, StagingTable staging) {
    return sql(dialect, dialect.table(table), staging);
  }

  private static String insert(Dialect dialect, String table, StagingTable staging) {
    return "INSERT INTO " + table + " (" + list(dialect, staging.columns()) + ") " + staging.rows();
  }

  /** The columns that are no keys. */
  private static List<String> others(StagingTable staging) {
    return staging.columns().stream().filter(name -> !staging.keys().contains(name)).toList();
  }

  private static String list(Dialect dialect, List<String> names) {
    return each(dialect, names, "%s", ", ");
  }

  private static String each(Dialect dialect, List<String> names, String form, String between) {
    return names.stream()
        .map(name -> form.formatted(dialect.quoted(name)))
        .collect(Collectors.joining(between));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.run.DatabaseConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL with a user whose password is asked for. */
public final class Postgres implements AutoCloseable {

  public static final String PASSWORD = "s3cr3t-of-postgres";

  private static final String USER = "analyst";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a server. */
  public static Postgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection superuser = server.getPostgresDatabase().getConnection();
          Statement statement = superuser.createStatement()) {
        statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
        statement.execute("CREATE DATABASE shop OWNER " + USER);
        askForPasswords(statement);
      }
      return new Postgres(server);
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void askForPasswords(Statement superuser) throws SQLException, IOException {
    try (ResultSet file = superuser.executeQuery("SHOW hba_file")) {
      file.next();
      Files.writeString(
          Path.of(file.getString(1)),
          "host all postgres all trust\nhost all all all scram-sha-256\n");
    }
    superuser.execute("SELECT pg_reload_conf()");
  }

  /** The URL of the analyst's database. */
  public String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/shop";
  }

  /** The connection of the analyst. */
  public DatabaseConnection connection() {
    return new DatabaseConnection(url(), USER, PASSWORD, "");
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  /** Executes statements as the analyst. */
  public void execute(String... statements) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The rows of a query as texts: {@code 1|a}. */
  public List<String> query(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

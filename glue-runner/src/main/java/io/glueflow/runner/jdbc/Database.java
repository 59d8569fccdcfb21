// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.run.DatabaseConnection;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A database that is known by the name of its connection. */
public final class Database {

  private static final String MARIADB = "jdbc:mariadb:";

  private final String name;
  private final DatabaseConnection connection;

  Database(String name, DatabaseConnection connection) {
    this.name = name;
    this.connection = connection;
  }

  /** What it says differently. */
  public Dialect dialect() {
    return Dialect.of(connection.url());
  }

  /** What Spark's JDBC source has to know about it. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("url", url());
    credentials().forEach((key, value) -> options.put(String.valueOf(key), String.valueOf(value)));
    if (!driver().isEmpty()) {
      options.put("driver", driver());
    }
    return options;
  }

  /** Opens a connection. */
  Connection open() throws SQLException {
    Connection open = findDriver().connect(url(), credentials());
    if (open == null) {
      throw new SQLException("the driver does not know the URL of the connection '" + name + "'");
    }
    return open;
  }

  private Properties credentials() {
    Properties credentials = new Properties();
    if (!connection.user().isEmpty()) {
      credentials.put("user", connection.user());
    }
    if (!connection.password().isEmpty()) {
      credentials.put("password", connection.password());
    }
    return credentials;
  }

  /**
   * The URL. Spark 3.5 does not know that MariaDB quotes names as MySQL does, and would read the
   * names of columns as their values.
   */
  private String url() {
    String url = connection.url();
    return isMariaDb()
        ? "jdbc:mysql:"
            + url.substring(MARIADB.length())
            + (url.contains("?") ? "&" : "?")
            + "permitMysqlScheme"
        : url;
  }

  private String driver() {
    return isMariaDb() && connection.driver().isEmpty()
        ? "org.mariadb.jdbc.Driver"
        : connection.driver();
  }

  private boolean isMariaDb() {
    return connection.url().toLowerCase(Locale.ROOT).startsWith(MARIADB);
  }

  private Driver findDriver() throws SQLException {
    if (driver().isEmpty()) {
      return DriverManager.getDriver(url());
    }
    try {
      return Thread.currentThread()
          .getContextClassLoader()
          .loadClass(driver())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new SQLException("cannot use the driver " + driver(), e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.library;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database behind the connection {@code shop} of the documented examples. */
public final class ExampleDatabase {

  /** Where it is. */
  public static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";

  private ExampleDatabase() {}

  /** Lays its tables out anew. */
  public static void prepare() {
    try (Connection shop = DriverManager.getConnection(URL);
        Statement statement = shop.createStatement()) {
      statement.execute("DROP ALL OBJECTS");
      statement.execute("CREATE SCHEMA sales");
      statement.execute("CREATE TABLE sales.orders (id INT)");
      statement.execute("INSERT INTO sales.orders VALUES (1), (2)");
      statement.execute("CREATE TABLE totals (region VARCHAR(9), total DOUBLE)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}

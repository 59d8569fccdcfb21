// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.run.RunReport;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.jdbc.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test that runs workflow documents on a PostgreSQL. */
abstract class DatabaseTest extends RunTest {

  static Postgres postgres;

  @BeforeAll
  static void startServer() {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stopServer() {
    postgres.close();
  }

  @BeforeEach
  void connect() {
    connections = ConnectionSource.of(Map.of("shop", postgres.connection()));
    postgres.execute("DROP OWNED BY CURRENT_USER CASCADE");
  }

  /** A node that reads; the rest of its properties with single quotes. */
  static String reading(String id, String rest) {
    return "{\"id\": \"%s\", \"type\": \"read-jdbc\", \"connection\": \"shop\", %s}"
        .formatted(id, rest.replace('\'', '"'));
  }

  /** A node that writes what {@code orders} holds; the rest of its properties in single quotes. */
  static String writing(String rest) {
    return node(
        "out", "write-jdbc", "orders", "\"connection\": \"shop\", " + rest.replace('\'', '"'));
  }

  /** The four orders, and their writing. */
  RunReport writeOrders(String rest) throws IOException {
    return run(READ, writing(rest));
  }

  /** These rows of the orders, and their writing. */
  RunReport writeRows(String rows, String rest) throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,region,amount\n" + rows);
    return writeOrders(rest);
  }
}

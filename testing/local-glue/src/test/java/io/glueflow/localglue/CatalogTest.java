// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.Partition;
import software.amazon.awssdk.services.glue.model.PartitionInput;
import software.amazon.awssdk.services.glue.model.Table;

class CatalogTest {

  private static final Column ID = Column.builder().name("id").type("bigint").build();

  private LocalServices services;
  private GlueClient glue;

  @BeforeEach
  void start() throws IOException {
    services = new LocalServices(LocalGlue.builder());
    glue = services.glue();
  }

  @AfterEach
  void stop() throws IOException {
    glue.close();
    services.close();
  }

  @Test
  void keepsConnections() {
    connect("orders", "jdbc:postgresql://127.0.0.1:1/orders");
    assertThatThrownBy(() -> connect("orders", "jdbc:postgresql://127.0.0.1:1/orders"))
        .isInstanceOf(AlreadyExistsException.class);

    assertThat(connection("orders", false).connectionProperties())
        .containsEntry(ConnectionPropertyKey.PASSWORD, "secret");
    assertThat(connection("orders", true).connectionProperties())
        .doesNotContainKey(ConnectionPropertyKey.PASSWORD);
    glue.updateConnection(
        r ->
            r.name("orders")
                .connectionInput(
                    ConnectionInput.builder()
                        .name("orders")
                        .connectionType(ConnectionType.NETWORK)
                        .connectionProperties(Map.of())
                        .build()));
    assertThat(
            glue.getConnections(r -> r.filter(f -> f.connectionType("NETWORK"))).connectionList())
        .extracting(Connection::name)
        .containsExactly("orders");
    assertThat(glue.getConnections(r -> r.filter(f -> f.connectionType("JDBC"))).connectionList())
        .isEmpty();
    glue.deleteConnection(r -> r.connectionName("orders"));
    assertThatThrownBy(() -> connection("orders", false))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void triesWhetherAConnectionLeadsAnywhere() throws IOException {
    try (ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      connect("up", "jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/orders");
      glue.testConnection(r -> r.connectionName("up"));
    }
    connect("down", "jdbc:postgresql://127.0.0.1:1/orders");

    assertThatThrownBy(() -> glue.testConnection(r -> r.connectionName("down")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nothing answers");
  }

  @Test
  void keepsDatabasesAndTables() {
    glue.createDatabase(r -> r.databaseInput(d -> d.name("Sales").description("first")));
    glue.updateDatabase(r -> r.name("sales").databaseInput(d -> d.name("sales")));
    assertThat(glue.getDatabase(r -> r.name("SALES")).database().description()).isNull();
    assertThat(glue.getDatabases(r -> {}).databaseList())
        .extracting(Database::name)
        .containsExactly("sales");

    glue.createTable(
        r ->
            r.databaseName("sales")
                .tableInput(
                    t ->
                        t.name("Orders")
                            .storageDescriptor(s -> s.location("s3://bucket/orders").columns(ID))));
    glue.updateTable(
        r -> r.databaseName("sales").tableInput(t -> t.name("orders").description("new")));
    Table table = glue.getTable(r -> r.databaseName("sales").name("orders")).table();
    assertThat(table.description()).isEqualTo("new");
    assertThat(table.storageDescriptor()).isNull();
    assertThat(glue.getTables(r -> r.databaseName("sales").expression("or.*")).tableList())
        .extracting(Table::name)
        .containsExactly("orders");
    assertThat(glue.getTables(r -> r.databaseName("sales").expression("x")).tableList()).isEmpty();

    glue.deleteTable(r -> r.databaseName("sales").name("orders"));
    assertThatThrownBy(() -> glue.getTable(r -> r.databaseName("sales").name("orders")))
        .isInstanceOf(EntityNotFoundException.class);
    glue.deleteDatabase(r -> r.name("sales"));
    assertThatThrownBy(() -> glue.getDatabase(r -> r.name("sales")))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @Test
  void keepsPartitions() {
    glue.createDatabase(r -> r.databaseInput(d -> d.name("sales")));
    glue.createTable(r -> r.databaseName("sales").tableInput(t -> t.name("orders")));
    List<PartitionInput> days =
        List.of(
            PartitionInput.builder().values("2026-01-01").build(),
            PartitionInput.builder().values("2026-01-02").build());
    glue.batchCreatePartition(
        r -> r.databaseName("sales").tableName("orders").partitionInputList(days));

    assertThat(
            glue.batchCreatePartition(
                    r ->
                        r.databaseName("sales").tableName("orders").partitionInputList(days.get(0)))
                .errors())
        .hasSize(1);
    assertThat(glue.getPartitions(r -> r.databaseName("sales").tableName("orders")).partitions())
        .extracting(Partition::values)
        .containsExactly(List.of("2026-01-01"), List.of("2026-01-02"));
  }

  private void connect(String name, String url) {
    glue.createConnection(
        r ->
            r.connectionInput(
                ConnectionInput.builder()
                    .name(name)
                    .connectionType(ConnectionType.JDBC)
                    .connectionProperties(
                        Map.of(
                            ConnectionPropertyKey.JDBC_CONNECTION_URL, url,
                            ConnectionPropertyKey.USERNAME, "user",
                            ConnectionPropertyKey.PASSWORD, "secret"))
                    .build()));
  }

  private Connection connection(String name, boolean hidePassword) {
    return glue.getConnection(r -> r.name(name).hidePassword(hidePassword)).connection();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.Settings;
import io.glueflow.engine.discover.catalog.TableSchemas;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.TableInput;

/** What the Data Catalog says about tables, over HTTP. */
class CatalogColumnsTest {

  private static final String PARQUET =
      "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe";
  private static final String NOTE = "spark.sql.sources.schema";
  private static final String NOTED =
      """
      {"type": "struct", "fields": [
        {"name": "Day", "type": "date", "nullable": true, "metadata": {}},
        {"name": "orderId", "type": "long", "nullable": true, "metadata": {}}]}
      """;

  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void begin() throws IOException {
    rehearsal = new Rehearsal(folder);
    try (GlueClient glue = rehearsal.client()) {
      glue.createDatabase(request -> request.databaseInput(database -> database.name("shop")));
    }
  }

  @AfterEach
  void end() throws IOException {
    rehearsal.close();
  }

  private void table(String name, String serde, Consumer<TableInput.Builder> change) {
    try (GlueClient glue = rehearsal.client()) {
      TableInput.Builder table =
          TableInput.builder()
              .name(name)
              .tableType("EXTERNAL_TABLE")
              .storageDescriptor(
                  storage ->
                      storage
                          .columns(
                              column("orderid", "bigint"),
                              column("lines", "array<struct<sku:string,price:decimal(12,2)>>"),
                              column("odd", "uniontype<int,string>"))
                          .serdeInfo(info -> info.serializationLibrary(serde)))
              .partitionKeys(column("day", "date"));
      change.accept(table);
      glue.createTable(request -> request.databaseName("shop").tableInput(table.build()));
    }
  }

  private static Column column(String name, String type) {
    return Column.builder().name(name).type(type).build();
  }

  private TableSchemas schemas() {
    return new TableSchemas(rehearsal.services().clients(Settings.of(Map.of())));
  }

  private String found(String table) {
    Schema schema = schemas().table(new TableName("shop", table));
    return schema.equals(Schema.UNKNOWN) ? "unknown" : schema.ddl();
  }

  @Test
  void partitionsStandBehindColumns() {
    table("orders", PARQUET, table -> {});

    assertThat(found("Orders"))
        .isEqualTo(
            "orderid BIGINT, lines ARRAY<STRUCT<sku: STRING, price: DECIMAL(12,2)>>,"
                + " odd UNKNOWN, day DATE");
  }

  @Test
  void typesAreNotKnownWhereFilesSayThemselvesWhichTheyAre() {
    table("orders", "org.apache.hadoop.hive.serde2.OpenCSVSerde", table -> {});

    assertThat(found("orders")).isEqualTo("orderid UNKNOWN, lines UNKNOWN, odd UNKNOWN, day DATE");
  }

  @Test
  void sparksOwnSchemaKeepsTheCaseOfNames() {
    Consumer<TableInput.Builder> columns =
        table ->
            table.storageDescriptor(
                storage ->
                    storage
                        .columns(column("orderid", "bigint"))
                        .serdeInfo(info -> info.serializationLibrary(PARQUET)));
    table(
        "whole",
        PARQUET,
        columns.andThen(
            t -> t.parameters(Map.of("spark.sql.sources.provider", "parquet", NOTE, NOTED))));
    int half = NOTED.length() / 2;
    table(
        "parts",
        PARQUET,
        columns.andThen(
            t ->
                t.parameters(
                    Map.of(
                        NOTE + ".numParts", "2",
                        NOTE + ".part.0", NOTED.substring(0, half),
                        NOTE + ".part.1", NOTED.substring(half)))));
    table("stale", PARQUET, table -> table.parameters(Map.of(NOTE, NOTED)));

    assertThat(found("whole")).isEqualTo("orderId BIGINT, Day DATE");
    assertThat(found("parts")).isEqualTo("orderId BIGINT, Day DATE");
    assertThat(found("stale")).isEqualTo("unknown");
  }

  @Test
  void viewsAndTablesOfOtherFormatsAreUnknown() {
    table("a", PARQUET, table -> table.tableType("VIRTUAL_VIEW"));
    table("b", PARQUET, table -> table.parameters(Map.of("table_type", "ICEBERG")));
    table("c", PARQUET, t -> t.parameters(Map.of("spark.sql.sources.provider", "delta")));

    assertThat(List.of(found("a"), found("b"), found("c"))).containsOnly("unknown");
    assertThat(schemas().table(new TableName("lake.shop", "orders"))).isEqualTo(Schema.UNKNOWN);
  }

  @Test
  void aTableThatIsNotThereIsToldOnce() {
    TableSchemas schemas = schemas();
    schemas.table(new TableName("shop", "nothing"));
    schemas.table(new TableName("SHOP", "Nothing"));

    assertThat(schemas.problems()).hasSize(1);
    Diagnostic problem = schemas.problems().get(0);
    assertThat(problem.isError()).isFalse();
    assertThat(problem.message())
        .startsWith("the columns of table 'shop.nothing' are not known: GetTable was refused");
  }

  @Test
  void aCatalogThatRefusesIsNotAskedAgain() {
    rehearsal.calls().inject(FaultRule.every("glue:GetTable", FaultKind.ACCESS_DENIED));
    TableSchemas schemas = schemas();
    schemas.table(new TableName("shop", "a"));
    schemas.table(new TableName("shop", "b"));

    assertThat(schemas.problems()).hasSize(1);
    assertThat(schemas.problems().get(0).hint()).contains("glue:GetTable", "table/shop/a");
  }

  @Test
  void columnThatATableDoesNotHaveIsToldWhenTheCatalogMayBeAsked() throws IOException {
    table("orders", PARQUET, table -> {});
    Files.writeString(
        folder.resolve("workflow.json"),
        """
        {"glueflow": 1, "name": "misspelt", "nodes": [
          {"id": "orders", "type": "read-table", "database": "shop", "table": "orders"},
          {"id": "sorted", "type": "sort", "input": "orders", "by": ["oderid"]},
          {"id": "out", "type": "write-parquet", "input": "sorted", "path": "out"}]}
        """);

    try (Shell shell = Shell.of(rehearsal, folder)) {
      assertThat(shell.run("validate", "workflow.json").out()).isEqualTo("valid\n");
      Outcome asked = shell.run("validate", "workflow.json", "--catalog");
      assertThat(asked.code()).isEqualTo(3);
      assertThat(asked.out())
          .startsWith("workflow.json:3:62: error GF401: node 'sorted': there is no column 'oderid'")
          .contains("hint: did you mean 'orderid'?");
    }
  }
}

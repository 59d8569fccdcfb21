// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.workflow.NodeOutput;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas beside the test are those that the OpenLineage project publishes. */
class OpenLineageEventTest {

  private static final String SPEC = "https://openlineage.io/spec/";

  private static final Dataset ORDERS = new Dataset("csv", "s3a://raw/orders/");
  private static final Dataset OUT = new Dataset("parquet", "out");

  private static final Lineage LINEAGE =
      new Lineage(
          "totals",
          List.of(
              new OutputLineage(
                  "out",
                  OUT,
                  List.of(
                      new ColumnLineage(
                          Column.of("total", new DataType.Decimal(12, 2)),
                          List.of(origin("amount", Transformation.AGGREGATION))),
                      new ColumnLineage(Column.of("constant", DataType.Simple.STRING), List.of())),
                  List.of(
                      origin("status", Transformation.FILTER),
                      origin("status", Transformation.SORT)),
                  true)),
          List.of(),
          Map.of(),
          Map.of("orders", ORDERS));

  private static Origin origin(String column, Transformation how) {
    return new Origin(new ColumnId(NodeOutput.of("orders"), column), ORDERS, how);
  }

  @Test
  void lineageIsAJobEvent() {
    Golden.check(
        Path.of("src/test/golden/lineage/openlineage.json"), JsonWriter.pretty(event(LINEAGE)));
  }

  @Test
  void eventAndFacetsAreAsTheirSchemasSay() {
    JsonObject event = event(LINEAGE);
    JsonObject output = object(((JsonArray) event.value("outputs").orElseThrow()).items().get(0));
    JsonObject facets = object(output.value("facets").orElseThrow());
    JsonObject jobFacets =
        object(object(event.value("job").orElseThrow()).value("facets").orElseThrow());

    assertThat(problems("2-0-2/OpenLineage.json", event)).isEmpty();
    assertThat(problems("facets/1-2-0/ColumnLineageDatasetFacet.json", facets)).isEmpty();
    assertThat(problems("facets/1-2-0/SchemaDatasetFacet.json", facets)).isEmpty();
    assertThat(problems("facets/2-0-4/JobTypeJobFacet.json", jobFacets)).isEmpty();
  }

  @Test
  void theSchemasRefuseOtherEvents() {
    JsonObject nameless = Json.object().put("eventTime", "2026-01-31T10:00:00Z").build();
    JsonObject fieldless =
        Json.object().put("columnLineage", Json.object().put("fields", 3).build()).build();

    assertThat(problems("2-0-2/OpenLineage.json", nameless)).isNotEmpty();
    assertThat(problems("facets/1-2-0/ColumnLineageDatasetFacet.json", fieldless)).isNotEmpty();
  }

  @Test
  void datasetsAreNamedAsOpenLineageNamesThem() {
    OpenLineageNames names = new OpenLineageNames(Path.of("/data/flows"));

    assertThat(names.of(ORDERS)).isEqualTo(new OpenLineageNames.Name("s3://raw", "orders"));
    assertThat(names.of(OUT)).isEqualTo(new OpenLineageNames.Name("file", "/data/flows/out"));
    assertThat(names.of(new Dataset("table", "sales.orders")))
        .isEqualTo(new OpenLineageNames.Name("arn:aws:glue", "table/sales/orders"));
    assertThat(names.of(new Dataset("jdbc", "shop/public.orders")))
        .isEqualTo(new OpenLineageNames.Name("jdbc:shop", "public.orders"));
  }

  private static JsonObject event(Lineage lineage) {
    return OpenLineageEvent.of(
        lineage, "sales", "1.0", Path.of("/data/flows"), Instant.parse("2026-01-31T10:00:00Z"));
  }

  private static JsonObject object(JsonValue value) {
    return (JsonObject) value;
  }

  private static List<String> problems(String schema, JsonObject json) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers.mappings(
                            iri ->
                                iri.startsWith(SPEC)
                                    ? "classpath:openlineage/"
                                        + iri.substring(iri.lastIndexOf('/') + 1)
                                    : iri)));
    JsonSchema read = factory.getSchema(SchemaLocation.of(SPEC + schema));
    return read.validate(JsonWriter.compact(json), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}

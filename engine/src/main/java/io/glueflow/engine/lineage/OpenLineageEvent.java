// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.engine.lineage.OpenLineageNames.Name;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.type.Column;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lineage as an event of OpenLineage 2.0.2: a job event, which says what a job reads and writes
 * without a run.
 */
public final class OpenLineageEvent {

  private static final String SPEC = "https://openlineage.io/spec/";
  private static final String EVENT = SPEC + "2-0-2/OpenLineage.json#/$defs/JobEvent";
  private static final String FACETS = SPEC + "facets/";
  private static final String COLUMN_LINEAGE =
      FACETS + "1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet";
  private static final String SCHEMA =
      FACETS + "1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet";
  private static final String JOB_TYPE =
      FACETS + "2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet";

  private final Lineage lineage;
  private final String producer;
  private final OpenLineageNames names;

  private OpenLineageEvent(Lineage lineage, String version, Path folder) {
    this.lineage = lineage;
    this.producer = "urn:glueflow:" + version.replaceAll("[^A-Za-z0-9.-]", "");
    this.names = new OpenLineageNames(folder);
  }

  /**
   * Writes the event.
   *
   * @param lineage the lineage of a workflow
   * @param namespace the namespace of the job
   * @param version the version of glueflow
   * @param folder where relative paths begin
   * @param time when this is known
   */
  public static JsonObject of(
      Lineage lineage, String namespace, String version, Path folder, Instant time) {
    return new OpenLineageEvent(lineage, version, folder).event(namespace, time);
  }

  private JsonObject event(String namespace, Instant time) {
    JsonObject type =
        facet(JOB_TYPE)
            .put("processingType", "BATCH")
            .put("integration", "GLUEFLOW")
            .put("jobType", "JOB")
            .build();
    JsonObject job =
        Json.object()
            .put("namespace", namespace)
            .put("name", lineage.workflow())
            .put("facets", Json.object().put("jobType", type).build())
            .build();
    return Json.object()
        .put("eventTime", time.toString())
        .put("producer", producer)
        .put("schemaURL", EVENT)
        .put("job", job)
        .put("inputs", inputs())
        .put("outputs", Json.array(lineage.outputs().stream().map(this::output).toList()))
        .build();
  }

  private Json.ObjectBuilder facet(String schema) {
    return Json.object().put("_producer", producer).put("_schemaURL", schema);
  }

  private static Json.ObjectBuilder dataset(Name name) {
    return Json.object().put("namespace", name.namespace()).put("name", name.name());
  }

  private JsonArray inputs() {
    Set<Name> inputs = new LinkedHashSet<>();
    lineage.datasets().values().forEach(dataset -> inputs.add(names.of(dataset)));
    return Json.array(inputs.stream().map(name -> dataset(name).build()).toList());
  }

  private JsonObject output(OutputLineage output) {
    Json.ObjectBuilder fields = Json.object();
    for (ColumnLineage column : output.columns()) {
      fields.put(
          column.column().name(),
          Json.object().put("inputFields", inputFields(column.origins())).build());
    }
    JsonObject columnLineage =
        facet(COLUMN_LINEAGE)
            .put("fields", fields.build())
            .put("dataset", inputFields(output.rows()))
            .build();
    JsonObject facets =
        Json.object()
            .put("schema", schema(output.columns()))
            .put("columnLineage", columnLineage)
            .build();
    return dataset(names.of(output.dataset())).put("facets", facets).build();
  }

  private JsonObject schema(List<ColumnLineage> columns) {
    List<JsonObject> fields = new ArrayList<>();
    for (ColumnLineage each : columns) {
      Column column = each.column();
      fields.add(Json.object().put("name", column.name()).put("type", column.type().ddl()).build());
    }
    return facet(SCHEMA).put("fields", Json.array(fields)).build();
  }

  /** Each field once, with all the ways in which it is depended on. */
  private JsonArray inputFields(List<Origin> origins) {
    record Field(Name dataset, String column) {}
    Map<Field, Set<Transformation>> fields = new LinkedHashMap<>();
    for (Origin origin : origins) {
      fields
          .computeIfAbsent(
              new Field(names.of(origin.dataset()), origin.column().column()),
              key -> new LinkedHashSet<>())
          .add(origin.how());
    }
    List<JsonObject> written = new ArrayList<>();
    fields.forEach(
        (field, hows) ->
            written.add(
                dataset(field.dataset())
                    .put("field", field.column())
                    .put(
                        "transformations",
                        Json.array(hows.stream().map(OpenLineageEvent::transformation).toList()))
                    .build()));
    return Json.array(written);
  }

  private static JsonObject transformation(Transformation how) {
    return Json.object()
        .put("type", how.isDirect() ? "DIRECT" : "INDIRECT")
        .put("subtype", how.name())
        .build();
  }
}

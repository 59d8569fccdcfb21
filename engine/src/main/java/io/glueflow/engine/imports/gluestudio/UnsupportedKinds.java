// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.diagnostic.Suggestion;
import java.util.Map;

/** Why kinds of node have no counterpart, and what to do. */
final class UnsupportedKinds {

  private record Reason(String why, String hint) {}

  private static final Reason STREAM =
      new Reason("it reads a stream that never ends", "let Glue run this job as it is");
  private static final Reason CONNECTOR =
      new Reason(
          "only a connector of the marketplace reads or writes it",
          "name the connector's Spark data source with a read or write node");
  private static final Reason REDSHIFT =
      new Reason(
          "it is the old way to Redshift, by a crawled table",
          "draw it anew with Glue Studio's Amazon Redshift node, or use a read or write node");

  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry("DirectKinesisSource", STREAM),
          Map.entry("DirectKafkaSource", STREAM),
          Map.entry("CatalogKinesisSource", STREAM),
          Map.entry("CatalogKafkaSource", STREAM),
          Map.entry("AthenaConnectorSource", CONNECTOR),
          Map.entry("SparkConnectorSource", CONNECTOR),
          Map.entry("SparkConnectorTarget", CONNECTOR),
          Map.entry("RedshiftSource", REDSHIFT),
          Map.entry("RedshiftTarget", REDSHIFT),
          Map.entry(
              "DynamoDBELTConnectorSource",
              new Reason(
                  "it lets DynamoDB export a table first",
                  "read the export, which is JSON in S3, with a read-json node")),
          Map.entry(
              "PIIDetection",
              new Reason(
                  "it finds personal data by itself", "name the columns, and hide them with mask")),
          Map.entry(
              "Recipe",
              new Reason(
                  "its steps are those of DataBrew", "write the steps as nodes of the workflow")),
          Map.entry(
              "S3ExcelSource",
              new Reason("Spark does not read Excel files", "save the sheets as CSV files")),
          Map.entry(
              "S3HyperDirectTarget",
              new Reason("Spark does not write Tableau's Hyper files", "write Parquet")));

  private UnsupportedKinds() {}

  static GlueNodeMapper mapper(String kind) {
    Reason reason = REASONS.get(kind);
    if (reason != null) {
      return (node, mapping) -> mapping.unsupported(reason.why(), reason.hint());
    }
    String hint =
        Suggestion.closest(kind, GlueNodeKinds.names())
            .map(meant -> "did you mean '" + meant + "'?")
            .orElse("replace it by nodes of the workflow");
    return (node, mapping) -> mapping.unsupported("Glue Studio has no such node", hint);
  }
}

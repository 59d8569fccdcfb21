// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said about nodes that nobody maps, by the family that their class belongs to. */
final class FireUnknownNodes {

  /**
   * A family of node classes without a counterpart.
   *
   * @param classes what their names match
   * @param reason why they have none, as a part of a sentence
   * @param hint what to do
   */
  private record Family(Pattern classes, String reason, String hint) {

    private static Family of(String classes, String reason, String hint) {
      return new Family(Pattern.compile(classes), reason, hint);
    }
  }

  private static final String OUTSIDE =
      "do it outside, for example in SageMaker, and read its results here";

  private static final List<Family> FAMILIES =
      List.of(
          Family.of(
              "fire\\.nodes\\..*(Predict|Score|ModelLoad|LoadModel|Transformer)\\w*",
              "it applies a model",
              "score the rows outside, and read the scores here"),
          Family.of(
              "fire\\.nodes\\..*(Evaluator|Evaluation|CrossValidator|ValidationSplit|ModelSave|Pipeline)\\w*",
              "it works on a model",
              OUTSIDE),
          Family.of(
              "fire\\.nodes\\.(opennlp|stanfordnlp|nlp|ocr|tika|huggingface|genai|llm)\\..*",
              "it analyzes language",
              OUTSIDE),
          Family.of(
              "fire\\.nodes\\.(ml|h2o|sklearn|xgboost|keras|tensorflow|automl|ts|timeseries|prophet|mlflow|statsmodels|gradientboosting)\\..*",
              "it is part of machine learning",
              OUTSIDE),
          Family.of(
              "fire\\.nodes\\.(streaming|structuredstreaming|kafka|kinesis)\\..*",
              "it reads or writes a stream, and workflows here work on data at rest",
              "land the stream as files, and read those"),
          Family.of(
              "fire\\.pipelineNodes\\..*",
              "it is a step of a pipeline",
              "leave it to the scheduler that runs the workflow"),
          Family.of(
              "fire\\.nodes\\.(snowflake|mongodb|cassandra|dynamodb|hbase|solr|elasticsearch|es|salesforce|redshift|bigquery|neo4j|kudu|marketo|box|azure|sftp|ftp)\\..*",
              "there is no connector for it here",
              "put the data into files, and use a read or write node"));

  private FireUnknownNodes() {}

  static FireNodeMapper mapper(String nodeClass) {
    Optional<Family> family =
        FAMILIES.stream().filter(each -> each.classes().matcher(nodeClass).matches()).findFirst();
    String reason = family.map(Family::reason).orElse("this release does not know it");
    String hint =
        family.map(Family::hint).orElse("write what it does as a sql node, or leave it out");
    return (node, mapping) -> mapping.unsupported(reason, hint);
  }
}

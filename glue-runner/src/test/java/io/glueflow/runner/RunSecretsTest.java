// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.run.RowCount;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import io.glueflow.model.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets are used in runs, and told nowhere. */
class RunSecretsTest extends RunTest {

  @Test
  void aSecretIsUsedAndNeverTold() throws IOException {
    secrets = Map.of("GLUEFLOW_SECRET_SALT", "hunter22");

    RunReport report =
        run(
            READ,
            node(
                "hidden",
                "derive",
                "orders",
                "\"columns\": {\"salted\": \"concat(region, ${secret:salt})\"}"),
            write("hidden", "out"));

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(spark.read().parquet(folder + "/out").select("salted").first().getString(0))
        .endsWith("hunter22");
    assertNotTold("hunter22", report);
  }

  @Test
  void aSecretInAWrongPlaceIsNotToldEither() throws IOException {
    secrets = Map.of("GLUEFLOW_SECRET_SALT", "hunter22");

    RunReport report =
        run(
            READ,
            node("some", "select", "orders", "\"columns\": [\"${secret:salt}\"]"),
            write("some", "out"));

    assertThat(problem(report).message()).contains("there is no column '***'");
    assertThat(events.toString()).contains("***");
    assertNotTold("hunter22", report);
  }

  @Test
  void aMissingSecretStopsTheRunBeforeItBegins() throws IOException {
    RunReport report =
        run(
            READ,
            node("hidden", "filter", "orders", "\"condition\": \"region = ${secret:missing}\""),
            write("hidden", "out"));

    assertThat(report.state()).isEqualTo(RunState.FAILED);
    assertThat(report.problems())
        .extracting(Diagnostic::code)
        .contains(DiagnosticCode.SECRET_NOT_FOUND);
  }

  @Test
  void printedRowsHideSecrets() throws IOException {
    secrets = Map.of("GLUEFLOW_SECRET_SALT", "hunter22");

    run(
        READ,
        node("salted", "derive", "orders", "\"columns\": {\"s\": \"${secret:salt}\"}"),
        node("look", "print", "salted", "\"rows\": 1"));

    assertThat(events.toString()).contains("***").doesNotContain("hunter22");
  }

  @Test
  void aParameterCanStandForASecretWhichIsShownNowhere() throws IOException {
    parameters = Map.of("least", "${secret:db/least}", "mark", "${secret:db/mark}");
    secrets = Map.of("GLUEFLOW_SECRET_DB_LEAST", "7", "GLUEFLOW_SECRET_DB_MARK", "q-5eCr3t");
    Path document =
        document(
            "\"parameters\": {\"least\": {\"type\": \"int\"}, \"mark\": {\"type\": \"string\"}}, ",
            READ,
            node("some", "filter", "orders", "\"condition\": \"amount >= ${least}\""),
            node("marked", "derive", "some", "\"columns\": {\"mark\": \"${mark}\"}"),
            write("marked", "out"));

    RunReport report = run(runner(), event -> {}, document);

    assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(rows(report, "write-out")).isEqualTo(RowCount.exact(2));
    assertThat(report.parameters()).containsEntry("mark", "***");
    assertNotTold("q-5eCr3t", report);
  }

  @Test
  void aSecretThatAParameterStandsForAndIsNotThereIsSaid() throws IOException {
    parameters = Map.of("mark", "${secret:db/mark}");
    Path document =
        document(
            "\"parameters\": {\"mark\": {\"type\": \"string\"}}, ",
            READ,
            node("marked", "derive", "orders", "\"columns\": {\"mark\": \"${mark}\"}"),
            write("marked", "out"));

    RunReport report = run(runner(), event -> {}, document);

    assertThat(report.problems())
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .startsWith("the environment variable GLUEFLOW_SECRET_DB_MARK is not set")
                    .contains("there is no connection 'db' with a mark"));
  }

  private void assertNotTold(String secret, RunReport report) {
    assertThat(RunReportCodec.write(report)).doesNotContain(secret);
    assertThat(events.toString()).doesNotContain(secret);
  }
}

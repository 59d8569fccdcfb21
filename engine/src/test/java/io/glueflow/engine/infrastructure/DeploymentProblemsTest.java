// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentProblemsTest {

  @TempDir private Path folder;
  private Deployments deployments;

  @BeforeEach
  void install() throws IOException {
    deployments = new Deployments(folder);
  }

  private static String reading(String path, String parameters) {
    return """
    {"glueflow": 1, "name": "w", "parameters": {%s}, "nodes": [
     {"id": "in", "type": "read-text", "path": "%s"},
     {"id": "out", "type": "write-text", "input": "in", "path": "s3://out/x/", "column": "value"}]}
    """
        .formatted(parameters, path);
  }

  private static DeploymentOptions given(Map<String, String> parameters) {
    return new DeploymentOptions(
        parameters, "", false, new Alarm.None(), Map.of(), List.of(), List.of());
  }

  private static List<DiagnosticCode> codes(Diagnosed<?> made) {
    return made.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void aPathThatIsAParameterNeedsItsValue() {
    String document = reading("${from}", "\"from\": {\"type\": \"string\"}");

    assertThat(codes(deployments.plan(document, DeploymentOptions.NONE)))
        .containsExactly(DiagnosticCode.BUCKET_UNKNOWN);
    assertThat(codes(deployments.plan(document, given(Map.of("from", "s3://shop/orders")))))
        .isEmpty();
  }

  @Test
  void aPathThatIsAParameterWithADefaultMakesTheRoleForIt() {
    String document =
        reading("${from}", "\"from\": {\"type\": \"string\", \"default\": \"s3://shop/orders\"}");

    Diagnosed<Infrastructure> made = deployments.plan(document, DeploymentOptions.NONE);

    assertThat(codes(made)).containsExactly(DiagnosticCode.ROLE_FIXED);
    assertThat(made.orThrow().inputs()).isEmpty();
  }

  @Test
  void aBucketThatOnlyTheRunKnowsCannotBeNamed() {
    Diagnosed<Infrastructure> made =
        deployments
            .with(
                JobKeys.DEFAULT_ARGUMENTS,
                Map.of("--customer-driver-env-vars", "CUSTOMER_BUCKET=b"))
            .plan(reading("s3://${env:CUSTOMER_BUCKET}/orders/", ""), DeploymentOptions.NONE);

    assertThat(codes(made)).containsExactly(DiagnosticCode.BUCKET_UNKNOWN);
  }

  @Test
  void aKeyThatBeginsWithAParameterOpensTheWholeBucket() {
    Diagnosed<Infrastructure> made =
        deployments.plan(
            reading(
                "s3://shop/${day}/", "\"day\": {\"type\": \"date\", \"default\": \"2026-01-31\"}"),
            DeploymentOptions.NONE);

    assertThat(codes(made)).containsExactly(DiagnosticCode.ACCESS_WIDE);
  }

  @Test
  void whatIsNotInS3IsNotGranted() {
    Diagnosed<Infrastructure> made =
        deployments.plan(reading("hdfs://cluster/orders/", ""), DeploymentOptions.NONE);

    assertThat(codes(made)).containsExactly(DiagnosticCode.ACCESS_UNKNOWN);
  }

  @Test
  void filesOfThisMachineAreOutOfReach() {
    assertThat(codes(deployments.plan(reading("orders/", ""), DeploymentOptions.NONE)))
        .containsExactly(DiagnosticCode.PATH_OUT_OF_REACH);
  }

  @Test
  void aTagIsNoFunctionOfTheTemplate() {
    Diagnosed<Infrastructure> made =
        deployments
            .with(JobKeys.TAGS, Map.of("Fn::Sub", "x"))
            .plan(reading("s3://shop/orders/", ""), DeploymentOptions.NONE);

    assertThat(codes(made)).containsExactly(DiagnosticCode.NOT_DEPLOYABLE);
  }

  @Test
  void newFilesCanStartAJobOnlyWhereItReadsSome() {
    Diagnosed<Infrastructure> made =
        deployments.plan(
            """
            {"glueflow": 1, "name": "w", "nodes": [
             {"id": "in", "type": "inline", "schema": "a INT", "rows": [[1]]},
             {"id": "out", "type": "write-parquet", "input": "in", "path": "s3://out/x/"}]}
            """,
            new DeploymentOptions(
                Map.of(), "", true, new Alarm.None(), Map.of(), List.of(), List.of()));

    assertThat(codes(made)).containsExactly(DiagnosticCode.NOT_DEPLOYABLE);
  }
}

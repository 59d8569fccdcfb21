// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to those who got something wrong, and with which exit code. */
class WrongUseTest {

  private static final Path EXPECTED = Path.of("src/test/resources/expected");
  private static final String SETTINGS = "s3-path: s3://bucket/glueflow\niam-role: Etl\n";

  /** Commands in a sound project. */
  private static final List<String> COMMANDS =
      List.of(
          "submit",
          "submit missing.json",
          "submit workflow.json --set worker-type",
          "submit workflow.json --set iam-role=",
          "submit workflow.json --set worker-typ=G.1X",
          "submit workflow.json --s3-path /tmp/here",
          "submit workflow.json --config-profile prod",
          "submit workflow.json --glue-version 2.0",
          "submit workflow.json --worker-type G.025X",
          "submit workflow.json --number-of-workers 1",
          "submit workflow.json --set execution-class=FLEX --set max-retries=99",
          "submit workflow.json --token a/b",
          "submit workflow.json --param dya=2026-02-01",
          "submit workflow.json --detatch",
          "submit workflow.json --set enabled=false",
          "submit workflow.json --format xml",
          "status",
          "status nonsense",
          "status jr_0000000000000000",
          "logs jr_0000000000000000 --job none",
          "runs --limit many",
          "runs one.json two.json",
          "jobs remove x",
          "jobs delete foreign",
          "assets",
          "assets prune --older-than long");

  @TempDir private Path folder;

  @Test
  void everyMistakeIsTold() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Rehearsal rehearsal = new Rehearsal(folder)) {
      Path project = project(rehearsal, SETTINGS);
      try (Shell shell = Shell.of(rehearsal, project)) {
        for (String command : COMMANDS) {
          tell(command, shell.run(command.split(" ")), told);
        }
        Files.writeString(project.resolve("glueflow.yaml"), "iam-role: Etl\n");
        tell("submit without s3-path", shell.run("submit", "workflow.json"), told);
        tell("assets without s3-path", shell.run("assets", "prune"), told);
        Files.writeString(project.resolve("glueflow.yaml"), "s3-path: s3://bucket/glueflow\n");
        tell("submit without iam-role", shell.run("submit", "workflow.json"), told);
        Files.writeString(
            project.resolve("glueflow.yaml"), SETTINGS + "worker-tpye: G.2X\nprofiles: {a: {}}\n");
        for (String command : List.of("submit workflow.json", "runs", "config", "doctor")) {
          tell(command + ", with a misspelt key", shell.run(command.split(" ")), told);
        }
      }
      assertThat(rehearsal.calls().all())
          .noneMatch(call -> call.operation().equals("glue:StartJobRun"));
    }
    assertThat(told.toString()).doesNotContain("Exception", "exit code 70", "exit code 0");
    Golden.check(EXPECTED.resolve("wrong-uses.txt"), told.toString());
  }

  @Test
  void aServiceThatCannotBeAskedIsTold() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Rehearsal rehearsal = new Rehearsal(folder)) {
      Path project = project(rehearsal, SETTINGS);
      Map<String, String> noCredentials =
          Map.of("AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY", "");
      String closed = "http://127.0.0.1:1";
      Map<String, String> nowhere =
          Map.of(
              "AWS_ENDPOINT_URL", closed, "AWS_ENDPOINT_URL_S3", closed, "AWS_MAX_ATTEMPTS", "1");
      try (Shell shell = Shell.of(rehearsal, project, noCredentials)) {
        tellAll("without credentials", shell, told);
        tell("runs --profile none", shell.run("runs", "--profile", "none"), told);
      }
      try (Shell shell = Shell.of(rehearsal, project, Map.of("AWS_REGION", ""))) {
        tellAll("without region", shell, told);
      }
      try (Shell shell = Shell.of(rehearsal, project, nowhere)) {
        tellAll("without an endpoint", shell, told);
      }
    }
    assertThat(told.toString()).doesNotContain("Exception", "exit code 70", "exit code 0");
    Golden.check(EXPECTED.resolve("no-service.txt"), told.toString());
  }

  private static void tellAll(String how, Shell shell, StringBuilder told) throws IOException {
    for (String command : List.of("submit workflow.json --format json", "runs", "doctor")) {
      tell(command + ", " + how, shell.run(command.split(" ")), told);
    }
  }

  private static Path project(Rehearsal rehearsal, String settings) throws IOException {
    Path project = rehearsal.workflow("orders").getParent();
    Files.writeString(project.resolve("glueflow.yaml"), settings);
    return project;
  }

  private static void tell(String command, Outcome outcome, StringBuilder told) {
    told.append("# ").append(command).append('\n').append(outcome.normalised()).append('\n');
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

  @TempDir private Path folder;
  private Path workflow;

  @BeforeEach
  void aProject() throws IOException {
    workflow =
        Files.writeString(
            folder.resolve("w.json"),
            """
            {"glueflow": 1, "name": "w", "nodes": [], "job": {"worker-type": "G.2X"}}
            """);
    Files.writeString(
        folder.resolve("glueflow.yaml"),
        """
        s3-path: s3://bucket/glueflow
        profiles:
          prod: {timeout: 30}
        """);
  }

  private String call(String... arguments) {
    Cli called = Cli.call(arguments);
    assertThat(called.err()).isEmpty();
    assertThat(called.code()).isZero();
    return called.out().replace(folder + "/", "");
  }

  @Test
  void whatIsGivenIsShownWithItsPlace() {
    assertThat(
            call(
                "config",
                workflow.toString(),
                "--config-profile",
                "prod",
                "--region",
                "eu-west-1",
                "--set",
                "tags=team=a"))
        .containsSubsequence(
            "setting      value                 from",
            "region       eu-west-1             --region",
            "s3-path      s3://bucket/glueflow  glueflow.yaml:1:10",
            "worker-type  G.2X                  w.json:1:66",
            "timeout      30                    glueflow.yaml:3:19",
            "tags team    a                     --set tags");
  }

  @Test
  void theSameAsJsonWithDefaults() {
    assertThat(call("config", workflow.toString(), "--all", "--format", "json"))
        .contains(
            "\"key\": \"worker-type\", \"value\": \"G.2X\", \"from\": \"w.json:1:66\"",
            "\"key\": \"glue-version\", \"value\": \"5.1\", \"from\": \"default\"");
  }

  @Test
  void mistakesAreShownOnTheirLine() throws IOException {
    Files.writeString(folder.resolve("glueflow.yaml"), "timeuot: 5\n");
    Cli called = Cli.call("config", workflow.toString());
    assertThat(called.code()).isEqualTo(ExitCode.INVALID);
    assertThat(called.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            glueflow.yaml:1:1: error GF603: there is no setting 'timeuot'
                timeuot: 5
                ^
              hint: did you mean 'timeout'?
            1 error
            """);
    assertThat(Cli.call("config", "a.json", "b.json").code()).isEqualTo(ExitCode.USAGE);
  }
}

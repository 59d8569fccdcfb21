// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before Spark is started. */
class RunCommandTest {

  @TempDir private Path folder;
  private String workflow;

  @BeforeEach
  void writeDocument() throws IOException {
    workflow = Files.writeString(folder.resolve("workflow.json"), Documents.VALID).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "--param,day,name=value",
    "--param,=2026-01-31,name=value",
    "--map,s3://bucket/raw,prefix=folder",
    "--conf,spark.ui.enabled,name=value",
    "--memory,4,512m or 4g",
    "--memory,0g,512m or 4g",
    "--memory,2 g,512m or 4g",
    "--memory,lots,512m or 4g",
    "--sample,-1,from 0 to 1000",
    "--sample,1001,from 0 to 1000",
    "--sample,few,from 0 to 1000",
    "--sample,99999999999,from 0 to 1000",
    "--master,yarn,local[N]",
    "--master,spark://host:7077,local[N]",
    "--master,local[0],local[N]",
    "--format,xml,'text, json'",
  })
  void wrongValueOfAnOptionIsWrongUsage(String option, String value, String remedy) {
    Cli answer = Cli.call("run", workflow, option, value);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("glueflow: " + option + " is ")
        .contains(remedy, "'" + value + "'")
        .hasLineCount(2)
        .endsWith("try: glueflow run --help\n");
    assertThat(folder.resolve(".glueflow")).doesNotExist();
  }

  @Test
  void exactlyOneFileIsNamed() {
    assertThat(Cli.call("run").code()).isEqualTo(2);
    assertThat(Cli.call("run", workflow, workflow).err()).contains("name one workflow file");
  }

  @Test
  void workflowThatIsNotValidIsNotRun() throws IOException {
    Path invalid = Files.writeString(folder.resolve("invalid.json"), Documents.INVALID);
    Cli answer = Cli.call("run", invalid.toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("error GF208").endsWith("1 error\n");
    assertThat(folder.resolve(".glueflow")).doesNotExist();
  }

  @Test
  void missingFileIsSaid() {
    Cli answer = Cli.call("run", folder.resolve("nowhere.json").toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("nowhere.json: error GF101");
  }

  @Test
  void parameterWithoutAValueIsSaid() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("asks.json"),
            Documents.VALID.replace(", \"default\": \"2026-01-31\"", ""));

    assertThat(Cli.call("validate", file.toString()).code()).isZero();
    assertThat(Cli.call("run", file.toString()))
        .matches(answer -> answer.code() == 3)
        .matches(answer -> answer.err().contains("error GF323"));
  }

  @Test
  void withoutAnInstallationThereIsNoSparkToRunOn() {
    Cli answer = Cli.call("run", workflow, "--report", folder.resolve("report").toString());

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).contains("the embedded Spark is missing").hasLineCount(1);
  }
}

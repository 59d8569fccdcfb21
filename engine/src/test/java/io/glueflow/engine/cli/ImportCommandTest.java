// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir private Path folder;
  private String export;

  @BeforeEach
  void writeExport() throws IOException {
    export = write("export.json", Exports.FIRE);
  }

  @Test
  void theDocumentIsPrintedAndTheReportBesideIt() {
    Cli answer = Cli.call("import", export);

    assertThat(answer.code()).isZero();
    assertThat(WorkflowReader.read(new SourceText("out", answer.out())).orThrow().name())
        .isEqualTo("churn");
    assertThat(answer.err())
        .contains("export.json:4:3: not mapped: groups, a fire.nodes.ml.NodeKMeans")
        .contains("Fire workflow: 2 nodes: 1 noted, 1 not mapped")
        .contains("--skip-unsupported");
  }

  @Test
  void theDocumentGoesToAFileThatDoesNotExistYet() throws IOException {
    Path file = folder.resolve("workflow.json");

    assertThat(Cli.call("import", export, "-o", file.toString()))
        .matches(answer -> answer.code() == 0 && answer.out().isEmpty())
        .matches(answer -> answer.err().endsWith("wrote " + file + "\n"));
    String first = Files.readString(file);
    Files.writeString(file, "mine");
    assertThat(Cli.call("import", export, "-o", file.toString()))
        .matches(answer -> answer.code() == 2 && answer.err().contains("--force"));
    assertThat(file).hasContent("mine");
    assertThat(Cli.call("import", export, "-o", file.toString(), "--force").code()).isZero();
    assertThat(file).hasContent(first);
    assertThat(Cli.call("validate", file.toString()).err()).isEmpty();
  }

  @Test
  void theReportIsGivenAsJson() {
    JsonObject whole = json(Cli.call("import", export, "--format", "json").out());
    String file = folder.resolve("w.json").toString();
    JsonObject report = json(Cli.call("import", export, "--format", "json", "-o", file).out());

    assertThat(whole.member("document")).isPresent();
    assertThat(report.member("document")).isEmpty();
    assertThat(report.value("nodes")).isPresent();
    assertThat(folder.resolve("w.json")).exists();
  }

  @Test
  void aNativeDocumentNeedsNoImport() throws IOException {
    Cli answer = Cli.call("import", write("native.json", Documents.VALID));

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("is a glueflow workflow already");
  }

  @Test
  void whatHoldsNoWorkflowIsSaidAndExitsWithThree() throws IOException {
    Cli dataset = Cli.call("import", write("dataset.json", Exports.DATASET));
    Cli other = Cli.call("import", write("other.json", "{\"a\": 1}"));

    assertThat(dataset.code()).isEqualTo(3);
    assertThat(dataset.err()).contains("error GF505: this is a Fire dataset");
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("error GF201");
  }

  @Test
  void nothingIsWrittenWhenNothingCouldBeConverted() throws IOException {
    String text = Exports.FIRE.replace("fire.nodes.doc.NodeStickyNote", "fire.nodes.ml.NodeALS");
    Cli answer = Cli.call("import", write("ml.json", text), "-o", folder.resolve("w").toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("2 nodes: 2 not mapped");
    assertThat(folder.resolve("w")).doesNotExist();
  }

  @Test
  void exactlyOneFileIsNamed() {
    assertThat(Cli.call("import").err()).contains("name one exported file");
    assertThat(Cli.call("import", export, export).code()).isEqualTo(2);
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(new SourceText("out", text)).orThrow();
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}

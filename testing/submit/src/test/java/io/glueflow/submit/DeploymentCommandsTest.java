// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that write templates, and the one that uploads what their jobs read. */
class DeploymentCommandsTest {

  private static final String SETTINGS = "s3-path: s3://bucket/glueflow\n";

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path project;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    rehearsal = new Rehearsal(folder);
    project = rehearsal.workflow("orders").getParent();
    Files.writeString(project.resolve("glueflow.yaml"), SETTINGS);
    shell = Shell.of(rehearsal, project);
  }

  @AfterEach
  void stop() throws IOException {
    shell.close();
    rehearsal.close();
  }

  @Test
  void eachTargetWritesItsFilesAndAsksNothingOfAws() throws IOException {
    Map<String, List<String>> targets =
        Map.of(
            "cloudformation", List.of("template.json"),
            "terraform", List.of("main.tf.json"),
            "cdk-json", List.of("template.json", "app.js", "cdk.json", "package.json"));
    for (Map.Entry<String, List<String>> target : targets.entrySet()) {
      Outcome written =
          shell.run("compile", "workflow.json", "--target", target.getKey(), "-o", target.getKey());

      assertThat(written.code()).as(written.err()).isZero();
      assertThat(written.err()).isEmpty();
      assertThat(written.out().lines())
          .containsExactlyInAnyOrderElementsOf(
              target.getValue().stream().map(file -> target.getKey() + "/" + file).toList());
      for (String file : target.getValue()) {
        assertThat(project.resolve(target.getKey()).resolve(file)).isNotEmptyFile();
      }
    }
    assertThat(rehearsal.stored()).isEmpty();
  }

  @Test
  void optionsAreInTheTemplate() throws IOException {
    Outcome shown =
        shell.run(
            "compile",
            "workflow.json",
            "--target",
            "cloudformation",
            "--schedule",
            "cron(0 6 * * ? *)",
            "--alarm",
            "new",
            "--on-new-files",
            "--worker-type",
            "G.2X");

    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("\"cron(0 6 * * ? *)\"", "AWS::SNS::Topic", "AWS::Events::Rule", "\"G.2X\"");
  }

  @Test
  void whatCannotBeDeployedIsToldAndNothingIsWritten() throws IOException {
    Path workflow = project.resolve("workflow.json");
    Files.writeString(
        workflow,
        Files.readString(workflow)
            .replace("s3://shop/", "${place}/")
            .replace("{\"day\"", "{\"place\": {\"type\": \"string\"}, \"day\""));

    Outcome told = shell.run("compile", "workflow.json", "--target", "terraform", "-o", "deploy");

    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).contains("workflow.json:6:", "error GF520: node 'orders'", "hint: ");
    assertThat(project.resolve("deploy")).doesNotExist();
  }

  @Test
  void missingSettingsAreTold() throws IOException {
    Files.delete(project.resolve("glueflow.yaml"));

    Outcome compiled = shell.run("compile", "workflow.json", "--target", "cloudformation");
    Outcome uploaded = shell.run("assets", "upload", "workflow.json");

    assertThat(compiled.code()).isEqualTo(3);
    assertThat(compiled.err()).contains("GF601", "s3-path");
    assertThat(uploaded.code()).isEqualTo(3);
    assertThat(uploaded.err()).contains("GF601", "s3-path");
  }

  @Test
  void wrongOptionsAreWrongUse() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--schedule", "daily"),
            List.of("--alarm", "nobody"),
            List.of("--table-data", "shop.orders=/tmp"),
            List.of("--data-key", "*"))) {
      List<String> command =
          new ArrayList<>(List.of("compile", "workflow.json", "--target", "terraform"));
      command.addAll(wrong);

      assertThat(shell.run(command.toArray(String[]::new)).code()).as("%s", wrong).isEqualTo(2);
    }
    assertThat(shell.run("assets", "upload").code()).isEqualTo(2);
  }

  @Test
  void whatTheJobOfATemplateReadsIsUploadedOnce() throws IOException {
    shell.run("compile", "workflow.json", "--target", "cloudformation", "-o", "deploy");
    List<String> named = uploads(project.resolve("deploy/template.json"));

    Outcome first = shell.run("assets", "upload", "workflow.json");
    Outcome second = shell.run("assets", "upload", "workflow.json");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(named.stream(), Stream.of(named.size() + " uploaded, 0 there")).toList());
    assertThat(rehearsal.stored().keySet().stream().map(key -> "s3://bucket/" + key))
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(second.out()).isEqualTo("0 uploaded, " + named.size() + " there\n");
  }

  @Test
  void aWorkflowThatIsNotValidIsNotUploaded() throws IOException {
    Path workflow = project.resolve("workflow.json");
    Files.writeString(workflow, Files.readString(workflow).replace("\"filter\"", "\"filtre\""));

    Outcome refused = shell.run("assets", "upload", "workflow.json");

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("GF208");
    assertThat(rehearsal.stored()).isEmpty();
  }

  /** What the template says must be uploaded. */
  private static List<String> uploads(Path template) throws IOException {
    JsonObject document =
        (JsonObject)
            JsonReader.read(new SourceText("template.json", Files.readString(template))).orThrow();
    JsonObject metadata = (JsonObject) document.value("Metadata").orElseThrow();
    JsonArray uploads = (JsonArray) metadata.value("Uploads").orElseThrow();
    return uploads.items().stream().map(DeploymentCommandsTest::place).toList();
  }

  private static String place(JsonValue upload) {
    return ((JsonString) upload).value();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir private Path folder;
  private String valid;
  private String invalid;

  @BeforeEach
  void writeDocuments() throws IOException {
    valid = Files.writeString(folder.resolve("valid.json"), Documents.VALID).toString();
    invalid = Files.writeString(folder.resolve("invalid.json"), Documents.INVALID).toString();
  }

  @Test
  void validWorkflowIsCalledValid() {
    assertThat(Cli.call("validate", valid)).isEqualTo(new Cli(0, "valid\n", ""));
  }

  @Test
  void problemIsShownWithItsPlaceItsLineAndAHint() {
    assertThat(Cli.call("validate", invalid))
        .isEqualTo(
            new Cli(
                3,
                """
                %s:5:30: error GF208: node 'orders': unknown node type 'read-cvs'
                        {"id": "orders", "type": "read-cvs", "path": "input"},
                                                 ^
                  hint: did you mean 'read-csv'?
                1 error
                """
                    .formatted(invalid),
                ""));
  }

  @Test
  void columnThatAFileDoesNotHaveIsToldAtTheProperty() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,region,amount\n1,north,2.50\n");
    String document =
        """
        {"glueflow": 1, "name": "misspelt", "nodes": [
          {"id": "orders", "type": "read-csv", "path": "orders.csv"},
          {"id": "sorted", "type": "sort", "input": "orders", "by": ["amuont"]},
          {"id": "out", "type": "write-csv", "input": "sorted", "path": "out"}]}
        """;
    String file = Files.writeString(folder.resolve("misspelt.json"), document).toString();

    assertThat(Cli.call("validate", file).out())
        .startsWith(
            file
                + ":3:62: error GF401: node 'sorted': there is no column 'amuont' in the rows from"
                + " 'orders'\n")
        .contains("hint: did you mean 'amount'?");
  }

  @Test
  void problemsAreAlsoGivenAsJson() {
    Cli answer = Cli.call("validate", invalid, "--format", "json");

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).isEmpty();
    assertThat(items(answer.out()).items()).hasSize(1);
    assertThat(answer.out()).contains("\"GF208\"", "\"line\": 5", "read-cvs");
  }

  @Test
  void problemsAreGivenToOtherTools() {
    Cli sarif = Cli.call("validate", invalid, "--format", "sarif");
    Cli github = Cli.call("validate", invalid, "--format", "github");

    assertThat(sarif.out())
        .contains("\"ruleId\": \"GF208\"", "{\"startLine\": 5, \"startColumn\": 30}");
    assertThat(github.out())
        .isEqualTo(
            "::error file=%s,line=5,col=30,title=GF208 The node type is not known"
                    .formatted(invalid)
                + "::node 'orders': unknown node type 'read-cvs'%0Adid you mean 'read-csv'?\n");
    assertThat(sarif.code()).isEqualTo(3);
    assertThat(github.code()).isEqualTo(3);
  }

  @Test
  void noProblemsAreAnEmptyJsonArray() {
    Cli answer = Cli.call("validate", valid, "--format=json");

    assertThat(answer.code()).isZero();
    assertThat(items(answer.out()).items()).isEmpty();
  }

  private static JsonArray items(String json) {
    return (JsonArray) JsonReader.read(new SourceText("answer", json)).orThrow();
  }

  @Test
  void manyFilesAreCheckedInOneGo() {
    Cli bad = Cli.call("validate", valid, invalid);
    Cli good = Cli.call("validate", valid, valid);

    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.out()).contains(invalid + ":5").endsWith("1 error in 2 files\n");
    assertThat(good).isEqualTo(new Cli(0, "valid in 2 files\n", ""));
  }

  @Test
  void dashReadsStandardInput() {
    assertThat(Cli.callWithInput(Documents.VALID, "validate", "-").code()).isZero();
    assertThat(Cli.callWithInput(Documents.INVALID, "validate", "-"))
        .matches(answer -> answer.code() == 3)
        .matches(answer -> answer.out().startsWith("<stdin>:5:30: error GF208"));
    assertThat(Cli.callWithInput("", "validate", "-").out())
        .startsWith("<stdin>")
        .contains("GF108");
  }

  @Test
  void missingFileIsAProblemLikeOthers() {
    Cli answer = Cli.call("validate", folder.resolve("nowhere.json").toString(), invalid);

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).contains("nowhere.json: error GF101", "GF208").endsWith(" 2 files\n");
    assertThat(answer.out()).doesNotContain("\tat ");
  }

  @Test
  void folderIsNoWorkflow() {
    Cli answer = Cli.call("validate", folder.toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).contains("GF101");
  }

  @Test
  void parametersAreChecked() throws IOException {
    Path file = Files.writeString(folder.resolve("values.json"), "{\"day\": \"yesterday\"}");

    assertThat(Cli.call("validate", valid, "--param", "day=2026-02-01").code()).isZero();
    assertThat(Cli.call("validate", valid, "--param", "day=soon").out()).contains("GF324", "soon");
    assertThat(Cli.call("validate", valid, "--param", "dya=2026-02-01").out())
        .contains("GF326", "did you mean 'day'?");
    assertThat(Cli.call("validate", valid, "--params", file.toString()).out())
        .contains("GF324", "yesterday");
    assertThat(
            Cli.call("validate", valid, "--params", file.toString(), "--param", "day=2026-02-01")
                .code())
        .as("what is said on the command line wins over the file")
        .isZero();
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(Cli.call("validate"))
        .isEqualTo(
            new Cli(
                2,
                "",
                "glueflow: name at least one workflow file\ntry: glueflow validate --help\n"));
    assertThat(Cli.call("validate", valid, "--format", "xml"))
        .matches(answer -> answer.code() == 2)
        .matches(
            answer ->
                answer.err().contains("--format is one of text, json, sarif, github, not 'xml'"));
    assertThat(Cli.call("validate", valid, "--param", "day").err())
        .contains("--param is written name=value, not 'day'");
  }

  @Test
  void coloursAreUsedOnlyWhereTheConsoleHasThem() {
    assertThat(Cli.callWithColours("validate", valid).out())
        .isEqualTo("\u001b[32mvalid\u001b[0m\n");
    assertThat(Cli.callWithColours("validate", invalid).out()).contains("\u001b[1;31merror GF208");
  }
}

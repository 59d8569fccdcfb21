// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("churn.json"), Exports.FIRE);
    Files.writeString(folder.resolve("more/dataset.json"), Exports.DATASET);
    Files.writeString(folder.resolve("more/native.json"), Documents.VALID);
    Files.writeString(folder.resolve("more/broken.json"), "{");
  }

  @Test
  void aPlaceThatDoesNotExistIsWrongUsage() {
    Cli refused = Cli.call("assess", "no-such-folder");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("there is no file or folder at no-such-folder");
  }

  @Test
  void aFolderIsSummedUp() {
    Cli answer = Cli.call("assess", folder.toString());

    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .contains("churn.json", "fire.nodes.ml.NodeKMeans", "Fire dataset", "glueflow workflow")
        .contains("not readable: ", "broken.json")
        .contains("4 files, 1 workflow in " + folder + "/\n  1 not: does not convert\n")
        .contains("2 nodes: 0 mapped, 0 adapted, 1 noted, 1 missing\n")
        .endsWith("0% of the workflows convert whole\n");
  }

  @Test
  void itIsGivenAsJsonAndAsAPage() {
    Path page = folder.resolve("page.html");

    assertThat(Cli.call("assess", folder.toString(), "--format", "json").out())
        .startsWith("{\n  \"assessment\": 1,")
        .contains("\"verdict\": \"not-readable\"");
    assertThat(
            Cli.call("assess", folder.toString(), "--format", "html", "-o", page.toString()).out())
        .isEmpty();
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("churn.json");
  }

  @Test
  void filesAreTakenToo() {
    String file = folder.resolve("churn.json").toString();

    assertThat(Cli.call("assess", file, file).out()).contains("1 file, 1 workflow");
    assertThat(Cli.call("assess", folder.resolve("more/native.json").toString()).out())
        .endsWith("1 file, 0 workflows of other tools\n");
  }

  @Test
  void somethingIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(Cli.call("assess").err()).contains("name a folder of exports");
    assertThat(Cli.call("assess", empty.toString()))
        .matches(answer -> answer.code() == 2)
        .matches(answer -> answer.err().contains("there is no file *.json or *.wf in"));
  }
}

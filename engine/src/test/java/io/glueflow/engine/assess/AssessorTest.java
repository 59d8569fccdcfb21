// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.engine.imports.ImportedNode.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are said to be. */
@Timeout(60)
class AssessorTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{'glueflow': 1, 'name': 'w', 'nodes': []}     | native       | glueflow workflow",
        "{'uuid': 'u', 'datasetType': 'CSV'}           | no-workflow  | Fire dataset",
        "{'a': 1}                                      | no-workflow  | something else",
        "[]                                            | no-workflow  | something else",
        "not json                                      | not-readable | §§",
        "{'a': 1                                       | not-readable | §§",
      })
  void aFileIsWhatItHolds(String text, String verdict, String format) throws IOException {
    AssessedFile file = assess(text.replace('\'', '"'));

    assertThat(file.verdict().label()).isEqualTo(verdict);
    assertThat(file.format()).isEqualTo(format == null ? "" : format);
    assertThat(file.file()).isEqualTo("shown.json");
  }

  @Test
  void everyNodeOfAnExportIsAccountedFor() throws IOException {
    AssessedFile file =
        assess(
            """
            {"name": "notes", "nodes": [
              {"id": "1", "name": "why", "nodeClass": "fire.nodes.doc.NodeStickyNote",
               "fields": [{"name": "comment", "value": "because"}]},
              {"id": "2", "name": "groups", "nodeClass": "fire.nodes.ml.NodeKMeans", "fields": []}
            ], "edges": []}
            """);

    assertThat(file.format()).isEqualTo("Fire workflow");
    assertThat(file.name()).isEqualTo("notes");
    assertThat(file.verdict()).isEqualTo(Verdict.NOT);
    assertThat(file.nodes())
        .extracting(ImportedNode::outcome)
        .containsExactly(Outcome.NOTED, Outcome.NOT_MAPPED);
    assertThat(file.missing().get(0).location().line()).isEqualTo(4);
    assertThat(file.errors()).isPositive();
  }

  @Test
  void nonsenseIsReadInBoundedTimeAndMemory() throws IOException {
    Path garbage = folder.resolve("garbage.json");
    byte[] block = "[[{\"a\":[1,2,{}]},\"x\"],".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream stream = Files.newOutputStream(garbage)) {
      for (int i = 0; i < 90; i++) {
        stream.write(block);
      }
    }
    Path large = folder.resolve("large.json");
    Files.write(large, block);

    assertThat(assess(garbage).problems().get(0).message()).contains("larger than");
    assertThat(assess(large).verdict()).isEqualTo(Verdict.NOT_READABLE);
    assertThat(assess("[".repeat(1_000_000)).problems().get(0).message()).contains("deeper than");
    assertThat(assess("[" + "1,".repeat(3_000_000) + "1]").verdict())
        .isEqualTo(Verdict.NOT_READABLE);
    assertThat(assess("[" + "[1,],".repeat(300_000) + "1]").problems()).hasSize(50);
  }

  @Test
  void aFileThatIsNotThereIsNotReadable() {
    assertThat(assess(folder.resolve("nowhere.json")).verdict()).isEqualTo(Verdict.NOT_READABLE);
  }

  private AssessedFile assess(String text) throws IOException {
    return assess(Files.writeString(folder.resolve("file.json"), text));
  }

  private static AssessedFile assess(Path file) {
    return new Assessor().assess(file, "shown.json", ImportOptions.NONE);
  }
}

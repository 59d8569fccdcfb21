// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

  @TempDir Path folder;

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(
            SourceReader.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8), "f").orThrow().text())
        .isEqualTo("{}");
  }

  @Test
  void utf16IsNamed() {
    for (byte[] bytes :
        new byte[][] {
          "{}".getBytes(StandardCharsets.UTF_16),
          "{}".getBytes(StandardCharsets.UTF_16LE),
          "{}".getBytes(StandardCharsets.UTF_16BE)
        }) {
      Diagnostic problem = problem(SourceReader.decode(bytes, "f"));
      assertThat(problem.code()).isEqualTo(DiagnosticCode.WRONG_ENCODING);
      assertThat(problem.message()).isEqualTo("the file is UTF-16 text");
    }
  }

  @Test
  void latin1IsReportedAtItsFirstByteThatIsNotUtf8() {
    byte[] bytes = "{\n \"é\": 1}".getBytes(StandardCharsets.ISO_8859_1);

    Diagnostic problem = problem(SourceReader.decode(bytes, "f"));

    assertThat(problem).hasToString("f:2:3: error GF102: the byte 0xE9 is not UTF-8");
    assertThat(problem.hint()).contains("save it as UTF-8");
  }

  @Test
  void aCharacterCutOffAtTheEndIsReported() {
    assertThat(problem(SourceReader.decode(new byte[] {'a', (byte) 0xC3}, "f")))
        .hasToString("f:1:2: error GF102: the byte 0xC3 is not UTF-8");
  }

  @Test
  void aMissingFileNamesOneWithASimilarName() throws IOException {
    Files.writeString(folder.resolve("workflow.json"), "{}");

    Diagnostic problem = problem(SourceReader.read(folder.resolve("worklfow.json"), "w"));

    assertThat(problem).hasToString("w: error GF101: there is no such file");
    assertThat(problem.hint()).isEqualTo("did you mean '" + folder.resolve("workflow.json") + "'?");
  }

  @Test
  void aFolderIsNotAFile() {
    assertThat(problem(SourceReader.read(folder, "w")))
        .hasToString("w: error GF101: this is a folder");
  }

  @Test
  void aHugeFileIsNotEvenRead() throws IOException {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((64L << 20) + 1);
    }

    assertThat(problem(SourceReader.read(file, "w")))
        .hasToString("w: error GF107: the file is larger than 64 MiB");
  }

  @Test
  void aFileIsReadUnderItsDisplayName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[1]\r\n");

    assertThat(SourceReader.read(file, "shown.json").orThrow())
        .isEqualTo(new SourceText("shown.json", "[1]\r\n"));
  }

  private static Diagnostic problem(Diagnosed<?> read) {
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0);
  }
}

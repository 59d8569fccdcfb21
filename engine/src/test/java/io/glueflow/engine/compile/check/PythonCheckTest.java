// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonCheckTest {

  private final PythonCheck python = new PythonCheck("python3");

  @TempDir private Path folder;

  @Test
  void aProgramIsReadAndNotExecuted() throws IOException {
    assumePython();
    Path trace = folder.resolve("trace");

    PythonCheck.Reading reading = python.read("open('%s', 'w')\n".formatted(trace));

    assertThat(reading.version()).startsWith("Python 3.");
    assertThat(reading.problems()).isEmpty();
    assertThat(trace).doesNotExist();
  }

  @Test
  void aMistakeIsToldWithItsLine() throws IOException {
    assumePython();

    List<ProgramProblem> problems = python.read("a = 1\nreturn a\n").problems();

    assertThat(problems).containsExactly(new ProgramProblem(2, true, "'return' outside function"));
  }

  @Test
  void aTextThatIsNoProgramIsAMistake() throws IOException {
    assumePython();

    assertThat(python.read("a = '\0'\n").problems()).hasSize(1);
    assertThat(python.read("a = '\u00e4 \u4e2d'\n").problems()).isEmpty();
  }

  @Test
  void aMissingPythonIsSaid() {
    assertThatExceptionOfType(CheckUnavailableException.class)
        .isThrownBy(() -> new PythonCheck("no-such-python").read("a = 1\n"))
        .withMessageContaining("no-such-python")
        .withMessageContaining("--check");
  }

  private static void assumePython() {
    boolean isThere =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    assumeThat(isThere).as("python3 on the path").isTrue();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzers found, and some of what they got furthest with: {@code src/test/found}. */
@Timeout(60)
class FoundInputsTest {

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/found"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void nothingIsThrown(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);

    assertThatNoException().isThrownBy(() -> ReadingFuzz.fuzzerTestOneInput(bytes));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples' input files are what their seeded generator writes. */
class ExampleDataTest {

  private static final Map<String, String> FILES = ExampleData.files();

  static Iterable<String> files() {
    return FILES.keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isWhatTheGeneratorWrites(String file) {
    Golden.check(Path.of(file), FILES.get(file));
  }
}

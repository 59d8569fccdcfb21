// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PySpark programs do what the runner does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonProgramsTest {

  private Comparison comparison;

  static List<ProgramCase> examples() {
    return ExampleCases.all();
  }

  @BeforeAll
  void startPython() throws IOException {
    comparison = new Comparison(Target.PYSPARK, new PythonPrograms());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleDoesWhatTheRunnerDoes(ProgramCase each, @TempDir Path scratch) throws IOException {
    comparison.check(each, scratch);
  }
}

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

/** Scala programs compile without a warning, and do what the runner does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScalaProgramsTest {

  private ScalaPrograms programs;
  private Comparison comparison;

  static List<ProgramCase> cases() {
    return ProgramCases.joined();
  }

  static List<ProgramCase> others() {
    return NodeCases.others();
  }

  @BeforeAll
  void startCompiler() throws IOException {
    programs = new ScalaPrograms();
    comparison = new Comparison(Target.SCALA, programs);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aProgramDoesWhatTheRunnerDoes(ProgramCase each, @TempDir Path scratch) throws IOException {
    comparison.check(each, scratch);
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatCannotRunHereCompiles(ProgramCase each, @TempDir Path scratch) throws IOException {
    programs.compile(comparison.source(each, scratch));
  }
}

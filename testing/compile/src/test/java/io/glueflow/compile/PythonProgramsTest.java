// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.Target;
import io.glueflow.engine.notebook.NotebookJob;
import io.glueflow.model.json.SourceText;
import io.glueflow.runner.SparkTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PySpark programs do what the runner does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonProgramsTest {

  private static final String PYTHON =
      """
      {"glueflow": 1, "name": "python", "nodes": [
        {"id": "orders", "type": "inline", "schema": "a INT, b STRING",
         "rows": [[1, "x"], [null, "y"]]},
        {"id": "clean", "type": "pyspark", "input": "orders", "convention": "fire",
         "function": "myfn",
         "code": "def myfn(spark, context, id, df, _):\\n    context.outStr(9, id)\\n    return df.dropna()"},
        {"id": "both", "type": "pyspark", "inputs": {"1": "clean", "2": "orders"},
         "convention": "glue", "function": "myfn", "outputs": ["out", "second"],
         "code": "def myfn(glueContext, dfc):\\n    return dfc"},
        {"id": "one", "type": "write-json", "input": "both", "path": "one"},
        {"id": "two", "type": "write-json", "input": "both.second", "path": "two"}]}
      """;

  private PythonPrograms python;
  private Comparison comparison;

  static List<ProgramCase> cases() {
    return ProgramCases.joined();
  }

  static List<ProgramCase> others() {
    return NodeCases.others();
  }

  @BeforeAll
  void startPython() throws IOException {
    python = new PythonPrograms();
    comparison = new Comparison(Target.PYSPARK, python);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aProgramDoesWhatTheRunnerDoes(ProgramCase each, @TempDir Path scratch) throws IOException {
    comparison.check(each, scratch);
  }

  @ParameterizedTest
  @MethodSource({"cases", "others"})
  void lintersHaveNothingToSay(ProgramCase each, @TempDir Path scratch) throws IOException {
    assertThat(python.problems(comparison.source(each, scratch))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.glueflow.compile.ExampleCases#all")
  void theJobOfItsNotebookDoesSoToo(ProgramCase each, @TempDir Path scratch) throws IOException {
    new Comparison(Target.NOTEBOOK, (notebook, arguments) -> python.run(job(notebook), arguments))
        .check(each, scratch);
  }

  private static String job(String notebook) {
    return NotebookJob.of(new SourceText("GlueApp.ipynb", notebook)).orThrow().script();
  }

  @Test
  void codeOfImportedWorkflowsIsCalledAsWhereItIsFrom(@TempDir Path scratch) throws IOException {
    String program = comparison.source(ProgramCase.of("python", PYTHON), scratch);

    python.run(program, List.of("--JOB_NAME", "job", "--base_path", scratch.toString()));

    SparkSession spark = SparkTest.session();
    assertThat(spark.read().json(scratch.resolve("one").toString()).count()).isEqualTo(1);
    assertThat(spark.read().json(scratch.resolve("two").toString()).count()).isEqualTo(2);
  }

  @AfterAll
  void stopPython() {
    python.close();
  }
}

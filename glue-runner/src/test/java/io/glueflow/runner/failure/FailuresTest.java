// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.secret.Redactor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

/** What is said about failures that are hard to bring about; others fail for real elsewhere. */
class FailuresTest {

  private static final String DOCUMENT =
      """
      {"glueflow": 1, "name": "test", "nodes": [
        {"id": "rows", "type": "read-csv", "path": "rows.csv"},
        {"id": "out", "type": "write-csv", "input": "rows", "path": "out"}
      ]}
      """;

  private final Redactor redactor = new Redactor();
  private final Failures failures = new Failures(analysis(), redactor);

  private static Analysis analysis() {
    Workflow workflow =
        WorkflowReader.read(new SourceText("workflow.json", DOCUMENT)).value().orElseThrow();
    NodeTypes types = NodeTypes.load(FailuresTest.class.getClassLoader());
    return Analyzer.analyze(workflow, types, ParameterValues.of(Map.of())).value().orElseThrow();
  }

  private Diagnostic executing(Throwable failure) {
    Lowering node = new Lowering("out", null, Map.of(), SchemaResolver.NONE);
    Step sink =
        node.apply(new Print(1, 1), node.apply(new Inline(Schema.of(List.of()), List.of())));
    return failures.executing(
        sink, new SparkException("Job aborted due to stage failure: Task 0 failed", failure));
  }

  @Test
  void runningOutOfMemoryNamesTheOptionThatHelps() {
    Diagnostic problem = executing(new OutOfMemoryError("Java heap space"));

    assertThat(problem.code()).isEqualTo(DiagnosticCode.OUT_OF_MEMORY);
    assertThat(problem.hint()).contains("--memory");
    assertThat(problem.location().line()).isEqualTo(3);
  }

  @Test
  void aFullDiskIsNotConfusedWithAnythingElse() {
    assertThat(executing(new IOException("No space left on device")).code())
        .isEqualTo(DiagnosticCode.NO_SPACE);
  }

  @Test
  void anOutputThatMayNotBeWrittenIsTheSinks() {
    Diagnostic problem = executing(new IOException("/out/part-0 (Permission denied)"));

    assertThat(problem.code()).isEqualTo(DiagnosticCode.OUTPUT_UNWRITABLE);
    assertThat(problem.message()).contains("/out/part-0");
  }

  @Test
  void anOutputThatCannotBecomeAFolderIsTold() {
    for (String said :
        List.of(
            "Parent path is not a directory: file:/data/out",
            "Mkdirs failed to create file:/data/out/_temporary/0/attempt_1 (exists=false)")) {
      Diagnostic problem = executing(new IOException(said));

      assertThat(problem.code()).isEqualTo(DiagnosticCode.OUTPUT_UNWRITABLE);
      assertThat(problem.message()).isEqualTo("/data/out is no folder to write to");
    }
  }

  @Test
  void aMissingClassIsToldAsThat() {
    Diagnostic problem = executing(new ClassNotFoundException("com.hadoop.LzoCodec"));

    assertThat(problem.code()).isEqualTo(DiagnosticCode.RUN_FAILED);
    assertThat(problem.message()).isEqualTo("the class com.hadoop.LzoCodec is missing");
  }

  @Test
  void aPatternThatIsNoneIsAnExpressionsFailure() {
    Diagnostic problem = executing(new PatternSyntaxException("Unclosed group", "(A", 2));

    assertThat(problem.code()).isEqualTo(DiagnosticCode.EXPRESSION_FAILED);
    assertThat(problem.hint()).contains("some row", "log");
  }

  @Test
  void anInputThatVanishesIsUnreadable() {
    assertThat(executing(new FileNotFoundException("File rows.csv does not exist")).code())
        .isEqualTo(DiagnosticCode.INPUT_UNREADABLE);
  }

  @Test
  void whatNobodyKnowsIsToldByItsRootInOneLine() {
    Diagnostic problem =
        executing(new IllegalStateException("[SOME_CLASS] odd.\n at line 2 SQLSTATE: 42000"));

    assertThat(problem.code()).isEqualTo(DiagnosticCode.RUN_FAILED);
    assertThat(problem.message()).isEqualTo("odd");
    assertThat(problem.hint()).contains("log");
  }

  @Test
  void aFailureWithoutAnyMessageIsNamed() {
    assertThat(executing(new NullPointerException()).message()).isEqualTo("NullPointerException");
  }

  @Test
  void aTextThatOnlyLooksLikeANodesIsNotTakenForIt() {
    assertThat(executing(new RuntimeException("node 'other': no")).node()).isEqualTo("out");
    assertThat(executing(new RuntimeException("node 'rows': no")).node()).isEqualTo("rows");
  }

  @Test
  void secretsAreTakenOut() {
    redactor.hide("hunter22");

    assertThat(executing(new RuntimeException("cannot log in with hunter22")).message())
        .isEqualTo("cannot log in with ***");
  }
}

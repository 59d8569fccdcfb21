// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue page says what the codes say, each with an example that a test runs. */
@Tag("docs")
class DiagnosticsPageTest {

  private static final Map<Character, String> STAGES =
      Map.of(
          '1', "Text",
          '2', "Structure",
          '3', "Properties and parameters",
          '4', "Expressions and schemas",
          '5', "Import and compile",
          '6', "Submit",
          '7', "Run");

  private static final Map<Character, String> SAID_BY =
      Map.of(
          '5', "Said when an export or a notebook is read, and when a workflow is compiled.",
          '6', "Said by commands that read settings or talk to AWS, `submit` above all.",
          '7', "Said by runs, here and on AWS Glue, and some of them by `validate --spark`.");

  @Test
  void isUpToDate() throws IOException {
    StringBuilder page = new StringBuilder("# Diagnostics\n\n");
    page.append("Generated from the catalogue of codes by `./dev docs`. Each example is what the ")
        .append("command says about a document in [workflows/invalid](../workflows/invalid), or ")
        .append("in a project in [workflows/problems](../workflows/problems); tests run them all. ")
        .append("Where files alone do not bring it about, [they](../workflows/src/test/java/io/")
        .append("glueflow/workflows/Circumstances.java) see to what does: a Glue on this machine ")
        .append("that refuses a call, a full disk, Ctrl-C. `FOLDER` stands for the folder of the ")
        .append("project, `jr_RUN` for a run of Glue, `SHA256` for a hash. Numbers are stable and ")
        .append("never reused.\n");
    char stage = ' ';
    for (DiagnosticCode code : DiagnosticCode.values()) {
      char next = code.id().charAt(2);
      if (next != stage) {
        page.append("\n## ").append(STAGES.get(next)).append('\n');
        page.append(SAID_BY.containsKey(next) ? "\n" + SAID_BY.get(next) + "\n" : "");
        stage = next;
      }
      page.append("\n### ").append(code.id()).append(": ").append(code.title()).append("\n\n");
      page.append(code.severity().label()).append(". ");
      page.append(CodeExample.of(code).map(CodeExample::markdown).orElseThrow());
    }
    Golden.check(Path.of("../docs/diagnostics.md"), page.toString());
  }

  /** A code that no document and no project brings about may not work at all. */
  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void everyCodeHasAnExample(DiagnosticCode code) throws IOException {
    assertThat(CodeExample.of(code))
        .as("document or project that brings %s about", code)
        .isPresent();
  }
}

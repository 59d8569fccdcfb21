// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.StandIn;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.run.BindRequestCodec;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.run.RunEventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate --spark} makes of what Spark's process says. */
@Timeout(60)
class SparkCheckTest {

  /** Keeps its requests, and says what the test prepared. */
  private static final String ANSWERING =
      """
      java.nio.file.Path folder = java.nio.file.Path.of("%s");
      for (int i = 1; i < arguments.length; i++) {
        java.nio.file.Files.copy(
            java.nio.file.Path.of(arguments[i]), folder.resolve(arguments[0] + i));
      }
      System.out.print(java.nio.file.Files.readString(folder.resolve("events")));
      System.exit(%d);
      """;

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeDocument() throws IOException {
    file = Files.writeString(folder.resolve("workflow.json"), Documents.VALID).toString();
  }

  @AfterEach
  void forgetInstallation() {
    System.clearProperty(Installation.HOME_PROPERTY);
  }

  private void answer(int code, Diagnostic... problems) throws IOException {
    StringBuilder events = new StringBuilder();
    for (Diagnostic problem : problems) {
      events.append(RunEventCodec.write(new RunEvent.Problem(problem))).append('\n');
    }
    Files.writeString(folder.resolve("events"), events);
    Installation installation = StandIn.in(folder, ANSWERING.formatted(folder, code));
    System.setProperty(Installation.HOME_PROPERTY, installation.home().toString());
  }

  private Diagnostic problem(String pointer, int line, String message) {
    return Diagnostic.of(
            DiagnosticCode.ANALYSIS_FAILED, new Location(file, line, 60, pointer), message)
        .withNode("today");
  }

  @Test
  void whatSparkSaysIsToldLikeTheRest() throws IOException {
    answer(3, problem("/nodes/1/condition", 7, "no such thing"));
    Cli text = Cli.call("validate", file, "--spark");

    assertThat(text.code()).isEqualTo(3);
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .startsWith(file + ":7:60: error GF707: node 'today': no such thing\n")
        .contains("\"condition\"")
        .endsWith("\n1 error\n");
  }

  @Test
  void theProcessIsAskedAboutAllFilesAtOnce() throws IOException {
    String other = Files.writeString(folder.resolve("other.json"), Documents.VALID).toString();
    answer(0);

    Cli answer = Cli.call("validate", file, other, "--spark", "--param", "day=2026-02-01");

    assertThat(answer).isEqualTo(new Cli(0, "valid in 2 files\n", ""));
    BindRequest first = BindRequestCodec.read(Files.readString(folder.resolve("bind1")), "request");
    BindRequest second =
        BindRequestCodec.read(Files.readString(folder.resolve("bind2")), "request");
    assertThat(first.workflow()).isEqualTo(file);
    assertThat(first.parameters()).isEqualTo(Map.of("day", "2026-02-01"));
    assertThat(second.workflow()).isEqualTo(other);
    assertThat(Path.of(second.scratch())).doesNotExist();
  }

  @Test
  void aProblemThatIsKnownIsNotToldTwice() throws IOException {
    String broken = Documents.VALID.replace("\"print\"", "\"print\", \"rows\": 0");
    Files.writeString(folder.resolve("workflow.json"), broken);
    answer(
        3,
        problem("/nodes/2/rows", 8, "the same value").withNode("show"),
        problem("/nodes/2", 8, "the node as a whole").withNode("show"),
        problem("/nodes/1/condition", 7, "something else"));

    Cli answer = Cli.call("validate", file, "--spark");

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out())
        .contains("error GF305: node 'show'", "something else", "2 errors")
        .doesNotContain("the same value", "the node as a whole");
  }

  @Test
  void whatIsNoWorkflowNeedsNoSpark() throws IOException {
    Files.writeString(folder.resolve("workflow.json"), "{");

    assertThat(Cli.call("validate", file, "--spark").code()).isEqualTo(3);
  }

  @Test
  void aProcessThatDiesLeavesItsLog() throws IOException {
    answer(137);

    Cli answer = Cli.call("validate", file, "--spark");

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err())
        .contains("Spark's process ended unexpectedly, with code 137; its log is ");
  }

  @Test
  void withoutTheEmbeddedSparkTheEnvironmentIsToBlame() {
    assertThat(Cli.call("validate", file, "--spark"))
        .matches(answer -> answer.code() == 4)
        .matches(answer -> answer.err().contains("the embedded Spark is missing"));
    System.setProperty(Installation.HOME_PROPERTY, folder.resolve("nowhere").toString());
    assertThat(Cli.call("validate", file, "--spark"))
        .matches(answer -> answer.code() == 4)
        .matches(answer -> answer.err().contains("cannot run Spark"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {

  @TempDir private Path folder;
  private String workflow;

  @BeforeEach
  void writeDocument() throws IOException {
    workflow = Files.writeString(folder.resolve("workflow.json"), Documents.VALID).toString();
  }

  @Test
  void pictureIsSvgUnlessAskedOtherwise() {
    Cli svg = Cli.call("graph", workflow);

    assertThat(svg.code()).isZero();
    assertThat(svg.out()).startsWith("<svg ").endsWith("</svg>\n").contains("Today&#39;s orders");
    assertThat(svg.err()).isEmpty();
    assertThat(Cli.call("graph", workflow, "--format", "svg")).isEqualTo(svg);
  }

  @Test
  void mermaidAndDotAreGivenToo() {
    assertThat(Cli.call("graph", workflow, "--format", "mermaid").out())
        .startsWith("flowchart LR\n")
        .contains("  n0 --> n1\n", "  n1 --> n2\n");
    assertThat(Cli.call("graph", workflow, "--format", "dot").out())
        .startsWith("digraph \"orders\" {\n")
        .contains("  \"orders\" -> \"today\";\n");
    assertThat(Cli.call("graph", workflow, "--format", "png"))
        .matches(answer -> answer.code() == 2)
        .matches(answer -> answer.err().contains("svg, mermaid, dot"));
  }

  @Test
  void pictureGoesToAFileWhenOneIsNamed() throws IOException {
    Path file = folder.resolve("picture.svg");

    assertThat(Cli.call("graph", workflow, "-o", file.toString())).isEqualTo(new Cli(0, "", ""));
    assertThat(file).hasContent(Cli.call("graph", workflow).out());
    assertThat(Cli.call("graph", workflow, "--output", file.toString()).code()).isZero();
  }

  @Test
  void fileThatCannotBeWrittenIsAProblemOfTheEnvironment() {
    Cli answer = Cli.call("graph", workflow, "-o", folder.resolve("no/picture.svg").toString());

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).contains("cannot write").hasLineCount(1);
  }

  @Test
  void workflowThatIsNotValidIsDrawnAsFarAsItCanBeRead() {
    Cli answer = Cli.callWithInput(Documents.INVALID, "graph", "-", "--format", "dot");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("read-cvs", "\"orders\" -> \"show\"");
  }

  @Test
  void textThatIsNoWorkflowIsSaidToBeNone() {
    Cli answer = Cli.callWithInput("{\"glueflow\": 1", "graph", "-");

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("<stdin>:1:").contains("error GF103");
  }

  @Test
  void exactlyOneFileIsNamed() {
    assertThat(Cli.call("graph").code()).isEqualTo(2);
    assertThat(Cli.call("graph", workflow, workflow).err()).contains("name one workflow file");
  }
}

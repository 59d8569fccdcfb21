// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MermaidGraphTest {

  @Provide
  Arbitrary<GraphModel> hostile() {
    return Graphs.hostile();
  }

  @Test
  void smallWorkflowIsDrawn() {
    Golden.check(Path.of("src/test/golden/graph/small.mmd"), MermaidGraph.render(Graphs.small()));
  }

  @Property
  void textsStayInsideTheirQuotes(@ForAll("hostile") GraphModel graph) {
    String[] lines = MermaidGraph.render(graph).split("\n", -1);

    assertThat(lines).hasSize(5);
    assertThat(lines[0]).isEqualTo("flowchart LR");
    assertThat(lines[1]).matches("  n0\\[\"[^\"<>&(){}\\[\\]]*<br/><small>[^\"<>&]*</small>\"]");
    assertThat(lines[2]).matches("  n1\\[\"[^\"<>&(){}\\[\\]]*<br/><small>[^\"<>&]*</small>\"]");
    assertThat(lines[3]).matches("  n0 (-->|-- \"[^\"<>&]+\" -->) n1");
    assertThat(lines[4]).isEmpty();
  }
}

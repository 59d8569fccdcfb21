// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DotGraphTest {

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"");

  @Provide
  Arbitrary<GraphModel> hostile() {
    return Graphs.hostile();
  }

  @Test
  void smallWorkflowIsDrawn() {
    Golden.check(Path.of("src/test/golden/graph/small.dot"), DotGraph.render(Graphs.small()));
  }

  @Property
  void textsStayInsideTheirQuotes(@ForAll("hostile") GraphModel graph) {
    String frame =
        STRING.matcher(DotGraph.render(graph)).replaceAll("S").replace(" [label=S];", ";");

    assertThat(frame)
        .isEqualTo(
            """
            digraph S {
              rankdir=LR;
              node [shape=box, style=rounded, fontname=S];
              S [label=S, style=S];
              S;
              S -> S;
            }
            """);
  }

  @Property
  void textsHoldNoControlCharacters(@ForAll("hostile") GraphModel graph) {
    assertThat(DotGraph.render(graph).replace("\n", "")).doesNotContainPattern("\\p{Cc}");
  }
}

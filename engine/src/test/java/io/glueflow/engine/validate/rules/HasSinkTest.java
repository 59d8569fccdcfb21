// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HasSinkTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'inline', 'schema': 'a INT', 'rows': [[1]]}";
  private static final String SHOW = "{'id': 'show', 'type': 'print', 'input': 'rows'}";
  private static final String NOTE = "{'id': 'note', 'type': 'comment', 'text': 'x'}";

  @Test
  void workflowWithoutNodesIsEmpty() {
    assertThat(Checked.nodes(new HasSink()))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF218 1 "))
        .matches(problem -> problem.hint().contains("glueflow init"));
  }

  @Test
  void workflowThatOnlyReadsWritesNothing() {
    assertThat(Checked.brief(Checked.nodes(new HasSink(), ROWS))).containsExactly("GF215 1 ");
  }

  @Test
  void noteIsNoSink() {
    assertThat(Checked.brief(Checked.nodes(new HasSink(), ROWS, NOTE))).containsExactly("GF215 1 ");
    assertThat(Checked.brief(Checked.nodes(new HasSink(), NOTE))).containsExactly("GF215 1 ");
  }

  @Test
  void oneSinkIsEnough() {
    assertThat(Checked.nodes(new HasSink(), ROWS, SHOW)).isEmpty();
  }

  @Test
  void somethingMustBeLeftToRun() {
    String off = ROWS.replace("}", ", 'disabled': true}");
    String other = SHOW.replace("'show'", "'other'");

    assertThat(Checked.nodes(new HasSink(), off, SHOW))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF215 1 "))
        .matches(problem -> problem.message().startsWith("nothing is left to run"));
    assertThat(Checked.nodes(new HasSink(), ROWS, SHOW.replace("}", ", 'disabled': true}")))
        .hasSize(1);
    assertThat(Checked.nodes(new HasSink(), ROWS, SHOW.replace("}", ", 'disabled': true}"), other))
        .isEmpty();
  }

  @Test
  void nodeOfUnknownTypeMayBeASink() {
    assertThat(Checked.nodes(new HasSink(), ROWS, "{'id': 'x', 'type': 'wriet'}")).isEmpty();
  }
}

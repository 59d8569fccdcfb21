// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadsToSinkTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'inline', 'schema': 'a INT', 'rows': [[1]]}";
  private static final String SHOW = "{'id': 'show', 'type': 'print', 'input': 'rows'}";
  private static final String ASIDE =
      "{'id': 'aside', 'type': 'limit', 'input': 'rows', 'rows': 1}";
  private static final String FURTHER =
      "{'id': 'further', 'type': 'limit', 'input': 'aside', 'rows': 1}";

  @Test
  void everyNodeOfABranchThatLeadsNowhereIsNamed() {
    assertThat(Checked.nodes(new LeadsToSink(), ROWS, SHOW, ASIDE, FURTHER))
        .allMatch(problem -> !problem.isError())
        .extracting(Checked::brief)
        .containsExactly("GF216 4 aside", "GF216 5 further");
  }

  @Test
  void orderOfTheDocumentDoesNotMatter() {
    assertThat(Checked.brief(Checked.nodes(new LeadsToSink(), FURTHER, ASIDE, SHOW, ROWS)))
        .containsExactly("GF216 2 further", "GF216 3 aside");
  }

  @Test
  void whatIsNeededByAnySinkIsWell() {
    assertThat(Checked.nodes(new LeadsToSink(), ROWS, SHOW)).isEmpty();
    assertThat(
            Checked.nodes(
                new LeadsToSink(),
                ROWS,
                ASIDE,
                "{'id': 'show', 'type': 'print', 'input': 'aside'}"))
        .isEmpty();
  }

  @Test
  void notesAndDisabledNodesLeadNowhereOnPurpose() {
    assertThat(
            Checked.nodes(
                new LeadsToSink(),
                ROWS,
                SHOW,
                "{'id': 'note', 'type': 'comment', 'text': 'x'}",
                ASIDE.replace("}", ", 'disabled': true}")))
        .isEmpty();
  }

  @Test
  void nothingIsSaidWhereItCannotBeTold() {
    String unknown = "{'id': 'x', 'type': 'wriet', 'input': 'aside'}";
    String one = "{'id': 'one', 'type': 'limit', 'input': 'two', 'rows': 1}";
    String two = "{'id': 'two', 'type': 'limit', 'input': 'one', 'rows': 1}";

    assertThat(Checked.nodes(new LeadsToSink(), ROWS)).as("no sink at all").isEmpty();
    assertThat(Checked.nodes(new LeadsToSink(), ROWS, SHOW, ASIDE, unknown)).isEmpty();
    assertThat(Checked.nodes(new LeadsToSink(), ROWS, SHOW, one, two)).as("a cycle").isEmpty();
  }
}

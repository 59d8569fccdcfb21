// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisabledUpstreamTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'inline', 'schema': 'a INT', 'rows': [[1]]}";
  private static final String OFF =
      "{'id': 'off', 'type': 'limit', 'input': 'rows', 'rows': 1, 'disabled': true}";
  private static final String NEXT = "{'id': 'next', 'type': 'distinct', 'input': 'off'}";
  private static final String SHOW = "{'id': 'show', 'type': 'print', 'input': 'next'}";

  @Test
  void sinkBehindADisabledNodeIsWarnedAbout() {
    assertThat(Checked.nodes(new DisabledUpstream(), ROWS, OFF, NEXT, SHOW))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF217 5 show"))
        .matches(problem -> !problem.isError())
        .matches(problem -> problem.message().contains("disabled node 'off'"));
  }

  @Test
  void sinkThatIsDisabledItselfIsMeant() {
    assertThat(
            Checked.nodes(
                new DisabledUpstream(), ROWS, OFF, NEXT, SHOW.replace("}", ", 'disabled': true}")))
        .isEmpty();
  }

  @Test
  void otherBranchesAreNotConcerned() {
    assertThat(
            Checked.nodes(
                new DisabledUpstream(),
                ROWS,
                OFF,
                "{'id': 'show', 'type': 'print', 'input': 'rows'}"))
        .isEmpty();
  }
}

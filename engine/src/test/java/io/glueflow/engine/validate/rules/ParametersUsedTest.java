// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersUsedTest {

  private static final String PARAMETERS =
      "{'day': {'type': 'date'},\n 'region': {'type': 'string'}}";

  @Test
  void parameterThatIsNeverUsedIsFoundWhereItIsDeclared() {
    assertThat(
            Checked.workflow(
                new ParametersUsed(),
                PARAMETERS,
                "{'id': 'in', 'type': 'read-csv', 'path': 'in/${day}'}"))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF322 2 "))
        .matches(problem -> !problem.isError())
        .matches(problem -> problem.hint().contains("${region}"));
  }

  @Test
  void useInAnyPropertyCounts() {
    assertThat(
            Checked.workflow(
                new ParametersUsed(),
                PARAMETERS,
                "{'id': 'rows', 'type': 'inline', 'rows': [['${day}'], ['${region}']]}"))
        .isEmpty();
  }

  @Test
  void wordsForReadersAreNoUse() {
    assertThat(
            Checked.workflow(
                new ParametersUsed(),
                "{'day': {'type': 'date'}}",
                "{'id': 'why', 'type': 'comment', 'text': '${day}'}"))
        .extracting(Checked::brief)
        .containsExactly("GF322 1 ");
  }

  @Test
  void escapesAndOtherSourcesAreNoUse() {
    assertThat(
            Checked.workflow(
                new ParametersUsed(),
                "{'day': {'type': 'date'}}",
                "{'id': 'in', 'type': 'read-csv', 'path': '$${day}/${env:day}/${secret:day}'}"))
        .extracting(Checked::brief)
        .containsExactly("GF322 1 ");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparkMessageTest {

  @Test
  void aProblemIsOneSentenceWithoutClassPlaceAndState() {
    assertThat(
            SparkMessage.of(
                "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column or function parameter with name"
                    + " `amout` cannot be resolved. Did you mean one of the following? [`amount`,"
                    + " `id`]. SQLSTATE: 42703; line 1 pos 9"))
        .isEqualTo(
            new SparkMessage(
                "A column or function parameter with name `amout` cannot be resolved", ""));
  }

  @Test
  void whatSparkAdvisesComesApart() {
    assertThat(
            SparkMessage.of(
                "[MISSING_AGGREGATION] The expression \"id\" is not in the GROUP BY.\n"
                    + "Add it to the GROUP BY, or use \"any_value(id)\". Or leave it."))
        .isEqualTo(
            new SparkMessage(
                "The expression \"id\" is not in the GROUP BY",
                "Add it to the GROUP BY, or use \"any_value(id)\""));
  }

  @Test
  void stopsInNamesAndValuesEndNoSentence() {
    assertThat(SparkMessage.of("Cannot find `a. b` in \"c. d\". Why. Not").problem())
        .isEqualTo("Cannot find `a. b` in \"c. d\"");
    assertThat(SparkMessage.of("1.5 is wrong.").problem()).isEqualTo("1.5 is wrong");
  }

  @Test
  void aParsersMessageBeginsAndEndsElsewhere() {
    assertThat(
            SparkMessage.of(
                    """

                    [PARSE_SYNTAX_ERROR] Syntax error at or near 'FROM'.(line 1, pos 12)

                    == SQL ==
                    SELECT a,
                    """)
                .problem())
        .isEqualTo("Syntax error at or near 'FROM'");
  }

  @Test
  void numbersOfColumnsAreLeftOut() {
    assertThat(
            SparkMessage.of("It is not supported, found: 'Filter (explode(tags#49) = id#7L).")
                .problem())
        .isEqualTo("It is not supported, found: 'Filter (explode(tags) = id)");
  }

  @Test
  void aMessageWithoutAStopIsWhole() {
    assertThat(SparkMessage.of("no stop")).isEqualTo(new SparkMessage("no stop", ""));
    assertThat(SparkMessage.of("")).isEqualTo(new SparkMessage("", ""));
  }
}

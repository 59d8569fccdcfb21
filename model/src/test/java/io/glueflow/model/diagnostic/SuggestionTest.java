// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> KNOWN = List.of("read-csv", "read-json", "filter", "join");

  @Test
  void aSlipOfTheFingersIsSeen() {
    assertThat(Suggestion.closest("fitler", KNOWN)).contains("filter");
    assertThat(Suggestion.closest("filtr", KNOWN)).contains("filter");
    assertThat(Suggestion.closest("jion", KNOWN)).contains("join");
    assertThat(Suggestion.closest("reed-cvs", KNOWN)).contains("read-csv");
  }

  @Test
  void caseAndSeparatorsDoNotCount() {
    assertThat(Suggestion.closest("Read_CSV", KNOWN)).contains("read-csv");
    assertThat(Suggestion.closest("READ JSON", KNOWN)).contains("read-json");
  }

  @Test
  void aKnownWordIsSeenInALongerOne() {
    assertThat(Suggestion.partOf("Filter_Rows", KNOWN)).contains("filter");
    assertThat(Suggestion.partOf("read-csv-file", KNOWN)).contains("read-csv");
    assertThat(Suggestion.partOf("join-or-filter", KNOWN)).contains("filter");
    assertThat(Suggestion.partOf("filters", KNOWN)).isEmpty();
    assertThat(Suggestion.partOf("read-tsv-or-csv", KNOWN)).isEmpty();
  }

  @Test
  void aQuiteDifferentWordIsNoSuggestion() {
    assertThat(Suggestion.closest("aggregate", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("xy", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("", KNOWN)).isEmpty();
    assertThat(Suggestion.closest("a", List.of())).isEmpty();
    assertThat(Suggestion.closest("a", List.of("b", "ab"))).isEmpty();
  }

  @Test
  void ofTwoEquallyCloseWordsTheFirstInTheAlphabetWins() {
    assertThat(Suggestion.closest("cot", List.of("cut", "cat"))).contains("cat");
  }

  @Test
  void withoutACloseWordAFewAreListed() {
    assertThat(Suggestion.didYouMean("filtre", KNOWN)).isEqualTo("did you mean 'filter'?");
    assertThat(Suggestion.didYouMean("zzz", List.of("b", "a"))).isEqualTo("known: a, b");
    assertThat(Suggestion.didYouMean("zzz", List.of())).isEmpty();
    assertThat(
            Suggestion.didYouMean(
                "zzz", IntStream.range(0, 13).mapToObj(i -> "column" + i).toList()))
        .isEmpty();
  }

  @Property(tries = 300)
  void aKnownWordIsItsOwnSuggestion(@ForAll String word, @ForAll List<String> others) {
    assertThat(Suggestion.closest("x" + word, List.of("x" + word))).contains("x" + word);
    Suggestion.closest(word, others).ifPresent(found -> assertThat(others).contains(found));
  }
}

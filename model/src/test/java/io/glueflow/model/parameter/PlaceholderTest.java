// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.parameter.Placeholder.Source;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

  @Test
  void theThreeKindsAreTold() {
    assertThat(Placeholder.in("a ${day} ${env:HOME}${secret:prod/db.pw@1}"))
        .containsExactly(
            new Placeholder(2, 8, Source.PARAMETER, "day"),
            new Placeholder(9, 20, Source.ENVIRONMENT, "HOME"),
            new Placeholder(20, 42, Source.SECRET, "prod/db.pw@1"));
  }

  @Test
  void whatIsNotWellFormedIsToldWithItsContent() {
    for (String content :
        List.of(
            "", " day", "1day", "a-b", "a.b", "env:", "env:A-B", "secret:", "secret:a b", "x:y")) {
      assertThat(Placeholder.in("<${" + content + "}>"))
          .containsExactly(new Placeholder(1, 4 + content.length(), Source.MALFORMED, content));
    }
  }

  @Test
  void aPlaceholderThatIsNeverClosedReachesToTheEnd() {
    assertThat(Placeholder.in("a ${day"))
        .containsExactly(new Placeholder(2, 7, Source.MALFORMED, "day"));
  }

  @Test
  void aDoubledDollarSignMakesPlainText() {
    assertThat(Placeholder.in("$${day} $x {y}")).isEmpty();
    assertThat(Placeholder.in("$${a}${b}"))
        .containsExactly(new Placeholder(5, 9, Source.PARAMETER, "b"));
  }

  @Test
  void onlyATextThatIsNothingElseIsAWholePlaceholder() {
    assertThat(Placeholder.whole("${a}")).map(Placeholder::name).contains("a");
    assertThat(Placeholder.whole("${a} ")).isEmpty();
    assertThat(Placeholder.whole("${a}${b}")).isEmpty();
    assertThat(Placeholder.whole("$${a}")).isEmpty();
    assertThat(Placeholder.whole("")).isEmpty();
  }

  @Property(tries = 500)
  void placeholdersLieInTheTextOneBehindTheOther(@ForAll String text) {
    int end = 0;
    for (Placeholder placeholder : Placeholder.in(text.replace('a', '$').replace('b', '{'))) {
      assertThat(placeholder.start()).isGreaterThanOrEqualTo(end);
      end = placeholder.end();
      assertThat(end).isBetween(placeholder.start() + 2, text.length());
    }
  }
}

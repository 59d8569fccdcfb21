// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void textThatFitsIsLeftAlone() {
    assertThat(TextWidth.shortened("with_customers", 13, 152)).isEqualTo("with_customers");
    assertThat(TextWidth.shortened("", 13, 152)).isEmpty();
  }

  @Test
  void wideLettersAreCutEarlierThanNarrowOnes() {
    assertThat(TextWidth.shortened("W".repeat(40), 13, 152)).hasSizeLessThan(13).endsWith("W…");
    assertThat(TextWidth.shortened("i".repeat(40), 13, 152)).hasSizeGreaterThan(25).endsWith("i…");
    assertThat(TextWidth.shortened("東".repeat(40), 13, 152)).hasSizeLessThan(12).endsWith("東…");
  }

  @Property
  void whatIsKeptIsABeginningOfWholeCharacters(@ForAll String text) {
    String kept = TextWidth.shortened(text, 11, 60);

    if (!kept.equals(text)) {
      String beginning = kept.substring(0, kept.length() - 1);
      assertThat(text).startsWith(beginning);
      assertThat(text.codePointCount(0, text.length()))
          .isGreaterThan(beginning.codePointCount(0, beginning.length()));
    }
  }
}

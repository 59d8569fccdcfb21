// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

  private static final SourceText SOURCE = new SourceText("f", "ab\r\n\ncd");

  @Test
  void aLineComesWithoutItsBreak() {
    assertThat(SourceLines.line(SOURCE, 1)).contains("ab");
    assertThat(SourceLines.line(SOURCE, 2)).contains("");
    assertThat(SourceLines.line(SOURCE, 3)).contains("cd");
  }

  @Test
  void thereIsNoLineOutsideTheText() {
    assertThat(SourceLines.line(SOURCE, 0)).isEmpty();
    assertThat(SourceLines.line(SOURCE, 4)).isEmpty();
  }

  @Test
  void anOffsetHasALineAndAColumn() {
    assertThat(SourceLines.locate(SOURCE, 0)).hasToString("f:1:1");
    assertThat(SourceLines.locate(SOURCE, 4)).hasToString("f:2:1");
    assertThat(SourceLines.locate(SOURCE, 6)).hasToString("f:3:2");
    assertThat(SourceLines.locate(SOURCE, 7)).hasToString("f:3:3");
  }
}

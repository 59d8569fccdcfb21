// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineIndexTest {

  @Property(tries = 300)
  void saysWhatSourceLinesSays(@ForAll("texts") String text) {
    LineIndex lines = new LineIndex(text);

    for (int line = 0; line < 70; line++) {
      assertThat(lines.text(line)).isEqualTo(SourceLines.line(new SourceText("f", text), line));
    }
    for (int offset = 0; offset <= text.length(); offset++) {
      Location place = SourceLines.locate(new SourceText("f", text), offset);
      assertThat(lines.line(offset)).isEqualTo(place.line());
      assertThat(lines.column(offset)).isEqualTo(place.column());
      assertThat(lines.offset(place)).isEqualTo(offset);
    }
  }

  @Property(tries = 1)
  void knowsManyLines() {
    LineIndex lines = new LineIndex("x\n".repeat(1000));

    assertThat(lines.line(1998)).isEqualTo(1000);
    assertThat(lines.column(1999)).isEqualTo(2);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("\r\nab ä").ofMaxLength(60);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RedactedStreamTest {

  private final Redactor redactor = new Redactor();
  private final ByteArrayOutputStream target = new ByteArrayOutputStream();

  private String written() {
    return target.toString(StandardCharsets.UTF_8);
  }

  @Property
  void howTheTextIsCutIntoWritesDoesNotMatter(@ForAll @IntRange(min = 1, max = 40) int piece)
      throws IOException {
    Redactor any = new Redactor();
    any.hide("sécret");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] bytes = "a sécret\nand sécret again\nend".getBytes(StandardCharsets.UTF_8);

    try (RedactedStream stream = new RedactedStream(any, all)) {
      for (int at = 0; at < bytes.length; at += piece) {
        stream.write(bytes, at, Math.min(piece, bytes.length - at));
        stream.flush();
      }
    }

    assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo("a ***\nand *** again\nend");
  }

  @Test
  void aLineIsWrittenWhenItIsWhole() throws IOException {
    RedactedStream stream = new RedactedStream(redactor, target);

    stream.write("one\ntw".getBytes(StandardCharsets.UTF_8));
    stream.flush();

    assertThat(written()).isEqualTo("one\n");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes secrets out of a text in UTF-8, line by line. Takes over the stream behind it. */
public final class RedactedStream extends OutputStream {

  private final Redactor redactor;
  private final OutputStream target;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  public RedactedStream(Redactor redactor, OutputStream target) {
    this.redactor = redactor;
    this.target = target;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      finishLine();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** Writes what is complete; the beginning of a line waits for its end. */
  @Override
  public synchronized void flush() throws IOException {
    target.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    finishLine();
    target.close();
  }

  private void finishLine() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    target.write(redactor.redact(text).getBytes(StandardCharsets.UTF_8));
  }
}

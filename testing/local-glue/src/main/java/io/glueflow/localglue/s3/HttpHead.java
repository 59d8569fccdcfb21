// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.s3;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first line and the headers of an HTTP message, as they came. */
record HttpHead(String firstLine, List<String> headers) {

  private static final int MOST = 64 * 1024;

  /** Reads up to the empty line; the stream then stands at the body. */
  static HttpHead read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int next = in.read();
      if (next < 0 || bytes.size() > MOST) {
        throw new EOFException();
      }
      bytes.write(next);
      if (next == '\n') {
        ends++;
      } else if (next != '\r') {
        ends = 0;
      }
    }
    List<String> lines = bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
    return new HttpHead(
        lines.get(0), lines.subList(1, lines.size()).stream().filter(l -> !l.isEmpty()).toList());
  }

  /** The value of a header. */
  Optional<String> header(String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .findFirst();
  }

  /** A part of the first line. */
  String word(int index) {
    String[] words = firstLine.split(" ", -1);
    return index < words.length ? words[index] : "";
  }

  /** The head on the wire, with a header that ends the connection after this message. */
  byte[] closing() {
    StringBuilder text = new StringBuilder(firstLine).append("\r\n");
    headers.stream()
        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
        .forEach(line -> text.append(line).append("\r\n"));
    return text.append("Connection: close\r\n\r\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The head on the wire. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(firstLine).append("\r\n");
    headers.forEach(line -> text.append(line).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}

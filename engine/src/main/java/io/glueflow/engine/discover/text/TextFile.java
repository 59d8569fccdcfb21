// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.text;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The beginning of a text file, unpacked. */
final class TextFile {

  private static final Set<String> PACKED =
      Set.of("bz2", "deflate", "lz4", "lzo", "snappy", "zst", "xz", "zip");
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final byte[] bytes;
  private final boolean whole;

  private TextFile(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /**
   * Reads the beginning of a file.
   *
   * @param most how many bytes at most
   * @throws UnknownSourceException when it is packed in a way that only Spark unpacks
   */
  static TextFile read(Path file, int most) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (PACKED.contains(ending)) {
      throw new UnknownSourceException(file + " is packed");
    }
    try (InputStream in = open(file, ending)) {
      byte[] head = in.readNBytes(most + 1);
      boolean whole = head.length <= most;
      return new TextFile(whole ? head : Arrays.copyOf(head, most), whole);
    }
  }

  private static InputStream open(Path file, String ending) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!ending.equals("gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Whether this is all of the file. */
  boolean isWhole() {
    return whole;
  }

  /** How many bytes there are. */
  int size() {
    return bytes.length;
  }

  /** The bytes behind a byte order mark of UTF-8. */
  InputStream stream() {
    int from = from();
    return new ByteArrayInputStream(bytes, from, bytes.length - from);
  }

  /** All characters, behind a byte order mark when they are UTF-8. */
  String text(Charset charset) {
    int from = charset.equals(StandardCharsets.UTF_8) ? from() : 0;
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** The lines as Spark splits them, without the last one of a part, which may not be whole. */
  List<byte[]> lines() {
    List<byte[]> lines = new ArrayList<>();
    int start = from();
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        lines.add(Arrays.copyOfRange(bytes, start, i));
        boolean both = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
        i += both ? 1 : 0;
        start = i + 1;
      }
    }
    if (whole && start < bytes.length) {
      lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
    }
    return lines;
  }

  private int from() {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3) ? 3 : 0;
  }

  /**
   * The encoding of this name, when lines in it end as in ASCII.
   *
   * @throws UnknownSourceException when it is another one
   */
  static Charset charset(String name) throws UnknownSourceException {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
      case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
      case "US-ASCII", "ASCII" -> StandardCharsets.US_ASCII;
      case "WINDOWS-1252", "CP1252", "ISO-8859-15", "WINDOWS-1250", "ISO-8859-2" ->
          Charset.forName(name);
      default -> throw new UnknownSourceException("the encoding " + name + " is not followed");
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.FileBytes;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The beginning of an Avro file, where its schema is. */
public final class AvroHeader {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MAGIC = 'O' << 24 | 'b' << 16 | 'j' << 8 | 1;
  private static final String SCHEMA = "avro.schema";

  private AvroHeader() {}

  /** The schema that Spark finds in a file. */
  public static Schema schema(Path file) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(FileBytes.head(file, MOST_BYTES));
    if (head.remaining() < 4 || head.getInt() != MAGIC) {
      throw new UnknownSourceException("this is no Avro file");
    }
    for (long entries = number(head); entries != 0; entries = number(head)) {
      if (entries < 0) {
        number(head); // the size of the block in bytes
      }
      for (long i = 0; i < Math.abs(entries); i++) {
        String key = text(head);
        String value = text(head);
        if (key.equals(SCHEMA)) {
          return AvroTypes.schema(value);
        }
      }
    }
    throw new UnknownSourceException("there is no schema");
  }

  private static String text(ByteBuffer head) throws UnknownSourceException {
    long length = number(head);
    if (length < 0 || length > head.remaining()) {
      throw new UnknownSourceException("a text has no end");
    }
    byte[] text = new byte[(int) length];
    head.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static long number(ByteBuffer head) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte part = head.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        break;
      }
    }
    return (value >>> 1) ^ -(value & 1);
  }
}

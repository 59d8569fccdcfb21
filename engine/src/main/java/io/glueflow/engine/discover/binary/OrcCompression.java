// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Makes compressed parts of ORC files plain: a row of chunks, each with its length before it. */
final class OrcCompression {

  private static final int MOST_BYTES = 16 << 20;
  private static final int NONE = 0;
  private static final int ZLIB = 1;
  private static final int SNAPPY = 2;
  private static final int LZ4 = 4;

  private OrcCompression() {}

  /**
   * The plain bytes.
   *
   * @param codec how they are compressed, by ORC's number
   * @throws UnknownSourceException when they are broken, or compressed in another way
   */
  static ByteBuffer plain(ByteBuffer compressed, int codec) throws UnknownSourceException {
    if (codec == NONE) {
      return compressed;
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    while (compressed.hasRemaining()) {
      int head =
          (compressed.get() & 0xff)
              | ((compressed.get() & 0xff) << 8)
              | ((compressed.get() & 0xff) << 16);
      byte[] chunk = new byte[Math.min(head >>> 1, compressed.remaining())];
      compressed.get(chunk);
      boolean original = (head & 1) == 1;
      plain.writeBytes(original ? chunk : chunk(chunk, codec));
      if (plain.size() > MOST_BYTES) {
        throw new UnknownSourceException("the footer is too large");
      }
    }
    return ByteBuffer.wrap(plain.toByteArray());
  }

  private static byte[] chunk(byte[] compressed, int codec) throws UnknownSourceException {
    return switch (codec) {
      case ZLIB -> inflated(compressed);
      case SNAPPY -> Snappy.plain(ByteBuffer.wrap(compressed), MOST_BYTES);
      case LZ4 -> Lz4.plain(ByteBuffer.wrap(compressed), MOST_BYTES);
      default -> throw new UnknownSourceException("the footer is compressed in a way of its own");
    };
  }

  private static byte[] inflated(byte[] compressed) throws UnknownSourceException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!inflater.finished() && plain.size() <= MOST_BYTES) {
        int length = inflater.inflate(part);
        if (length == 0) {
          throw new UnknownSourceException("compressed bytes have no end");
        }
        plain.write(part, 0, length);
      }
      return plain.toByteArray();
    } catch (DataFormatException e) {
      throw new UnknownSourceException("compressed bytes are broken");
    } finally {
      inflater.end();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.ByteBuffer;

/** Reads blocks that LZ4 compressed. */
final class Lz4 {

  private static final int SHORTEST_COPY = 4;
  private static final int MORE_FOLLOWS = 15;

  private Lz4() {}

  static byte[] plain(ByteBuffer compressed, int most) throws UnknownSourceException {
    CopiedBytes plain = new CopiedBytes(most);
    while (compressed.hasRemaining()) {
      int token = compressed.get() & 0xff;
      plain.add(compressed, length(compressed, token >>> 4));
      if (compressed.hasRemaining()) {
        int distance = (compressed.get() & 0xff) | ((compressed.get() & 0xff) << 8);
        plain.copy(distance, length(compressed, token & 15) + SHORTEST_COPY);
      }
    }
    return plain.toArray();
  }

  private static int length(ByteBuffer compressed, int start) {
    int length = start;
    int part = start == MORE_FOLLOWS ? 255 : 0;
    while (part == 255) {
      part = compressed.get() & 0xff;
      length += part;
    }
    return length;
  }
}

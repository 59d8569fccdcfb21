// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.ByteBuffer;

/** Reads blocks that Snappy compressed. */
final class Snappy {

  private Snappy() {}

  static byte[] plain(ByteBuffer compressed, int most) throws UnknownSourceException {
    ByteBuffer in = compressed;
    while (in.get() < 0) {
      // the length, which the bytes tell themselves
    }
    CopiedBytes plain = new CopiedBytes(most);
    while (in.hasRemaining()) {
      int tag = in.get() & 0xff;
      switch (tag & 3) {
        case 0 -> plain.add(in, 1 + (tag >>> 2 < 60 ? tag >>> 2 : little(in, (tag >>> 2) - 59)));
        case 1 -> plain.copy(((tag >>> 5) << 8) | little(in, 1), 4 + ((tag >>> 2) & 7));
        case 2 -> plain.copy(little(in, 2), 1 + (tag >>> 2));
        default -> plain.copy(little(in, 4), 1 + (tag >>> 2));
      }
    }
    return plain.toArray();
  }

  private static int little(ByteBuffer in, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in.get() & 0xff) << (8 * i);
    }
    return value;
  }
}

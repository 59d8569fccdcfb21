// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are made of others as they stand, and of copies of what was before. */
final class CopiedBytes {

  private final int most;
  private byte[] bytes = new byte[1024];
  private int size;

  /** Empty ones, of which there can be so many. */
  CopiedBytes(int most) {
    this.most = most;
  }

  void add(ByteBuffer from, int length) throws UnknownSourceException {
    reserve(length);
    from.get(bytes, size, length);
    size += length;
  }

  /** Adds bytes that begin so far before the end; they may be part of what is added. */
  void copy(int distance, int length) throws UnknownSourceException {
    reserve(length);
    if (distance <= 0 || distance > size) {
      throw new UnknownSourceException("compressed bytes are broken");
    }
    for (int i = 0; i < length; i++) {
      bytes[size] = bytes[size - distance];
      size++;
    }
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int length) throws UnknownSourceException {
    if (length < 0 || length > most - size) {
      throw new UnknownSourceException("compressed bytes have no end");
    }
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads messages of Protocol Buffers, field by field. */
final class ProtobufReader {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final ByteBuffer bytes;
  private int wireType;

  ProtobufReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next field and answers its number; 0 at the end. */
  int next() {
    if (!bytes.hasRemaining()) {
      return 0;
    }
    long tag = number();
    wireType = (int) (tag & 7);
    return (int) (tag >>> 3);
  }

  /** Whether the field is a text, a message or many numbers. */
  boolean isBytes() {
    return wireType == BYTES;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte part = bytes.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        break;
      }
    }
    return value;
  }

  String string() throws UnknownSourceException {
    return StandardCharsets.UTF_8.decode(slice()).toString();
  }

  ProtobufReader message() throws UnknownSourceException {
    return new ProtobufReader(slice());
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  void skip() throws UnknownSourceException {
    switch (wireType) {
      case VARINT -> number();
      case FIXED_64 -> bytes.getLong();
      case BYTES -> slice();
      case FIXED_32 -> bytes.getInt();
      default -> throw new UnknownSourceException("a field has no type");
    }
  }

  private ByteBuffer slice() throws UnknownSourceException {
    long length = number();
    if (length < 0 || length > bytes.remaining()) {
      throw new UnknownSourceException("a field has no end");
    }
    ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return slice;
  }
}

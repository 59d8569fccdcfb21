// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads structs in Thrift's compact protocol, field by field. */
final class ThriftReader {

  private static final int STOP = 0;
  static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int I16 = 4;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int MAP = 11;
  private static final int STRUCT = 12;
  private static final int DEEPEST = 50;

  private final ByteBuffer bytes;
  private int depth;

  ThriftReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Takes the fields of a struct, one by one. */
  interface Fields {

    /**
     * Reads the value of a field, or leaves it alone.
     *
     * @param type the type that the field has
     * @return whether it has been read
     */
    boolean read(int id, int type) throws UnknownSourceException;
  }

  /** Reads a struct. */
  void struct(Fields fields) throws UnknownSourceException {
    if (++depth > DEEPEST) {
      throw new UnknownSourceException("structs are nested too deep");
    }
    int id = 0;
    while (true) {
      int header = bytes.get() & 0xff;
      int type = header & 0x0f;
      if (type == STOP) {
        break;
      }
      id = header >>> 4 == 0 ? integer() : id + (header >>> 4);
      if (!fields.read(id, type)) {
        skip(type);
      }
    }
    depth--;
  }

  /** Reads the head of a list and answers how many elements follow. */
  int list() throws UnknownSourceException {
    int header = bytes.get() & 0xff;
    int size = header >>> 4 == 15 ? (int) unsigned() : header >>> 4;
    if (size < 0 || size > bytes.remaining()) {
      throw new UnknownSourceException("a list has no end");
    }
    return size;
  }

  int integer() {
    long value = unsigned();
    return (int) ((value >>> 1) ^ -(value & 1));
  }

  String string() throws UnknownSourceException {
    byte[] text = new byte[length()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  byte int8() {
    return bytes.get();
  }

  private int length() throws UnknownSourceException {
    long length = unsigned();
    if (length < 0 || length > bytes.remaining()) {
      throw new UnknownSourceException("a text has no end");
    }
    return (int) length;
  }

  private long unsigned() {
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

  private void skip(int type) throws UnknownSourceException {
    switch (type) {
      case TRUE, FALSE -> {}
      case BYTE -> bytes.get();
      case I16, I32, I64 -> unsigned();
      case DOUBLE -> bytes.getLong();
      case BINARY -> {
        int length = length();
        bytes.position(bytes.position() + length);
      }
      case LIST, SET -> skipList();
      case MAP -> skipMap();
      case STRUCT -> struct((id, inner) -> false);
      default -> throw new UnknownSourceException("a field has no type");
    }
  }

  private void skipList() throws UnknownSourceException {
    int type = bytes.get(bytes.position()) & 0x0f;
    int size = list();
    for (int i = 0; i < size; i++) {
      skipElement(type);
    }
  }

  private void skipMap() throws UnknownSourceException {
    long size = unsigned();
    if (size == 0) {
      return;
    }
    int types = bytes.get() & 0xff;
    for (long i = 0; i < size; i++) {
      skipElement(types >>> 4);
      skipElement(types & 0x0f);
    }
  }

  /** Booleans are in the head of a field, but bytes of a list. */
  private void skipElement(int type) throws UnknownSourceException {
    skip(type == TRUE || type == FALSE ? BYTE : type);
  }
}

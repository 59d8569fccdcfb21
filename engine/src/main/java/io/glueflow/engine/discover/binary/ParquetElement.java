// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.UnknownSourceException;

/**
 * An element of a Parquet schema, as the footer lists them.
 *
 * @param name its name
 * @param type its physical type, -1 for a group
 * @param length bytes of a value of fixed length
 * @param repeated whether it can come many times
 * @param children how many of the following elements it holds
 * @param annotation what its values mean
 */
record ParquetElement(
    String name, int type, int length, boolean repeated, int children, Annotation annotation) {

  /** What values mean. */
  enum Kind {
    NONE,
    STRING,
    MAP,
    LIST,
    ENUM,
    DECIMAL,
    DATE,
    TIMESTAMP,
    INTEGER,
    JSON,
    BSON,
    OTHER
  }

  /**
   * What values mean, whichever way the footer says it.
   *
   * @param kind the kind
   * @param precision digits of a decimal, bits of an integer
   * @param scale digits of a decimal behind the point
   * @param flag whether an integer is signed, or a timestamp an instant
   */
  record Annotation(Kind kind, int precision, int scale, boolean flag) {

    static final Annotation NONE = of(Kind.NONE);

    static Annotation of(Kind kind) {
      return new Annotation(kind, 0, 0, false);
    }

    /** What the older way says, by a number alone. */
    static Annotation converted(int code, int precision, int scale) {
      return switch (code) {
        case -1 -> NONE;
        case 0 -> of(Kind.STRING);
        case 1, 2 -> of(Kind.MAP);
        case 3 -> of(Kind.LIST);
        case 4 -> of(Kind.ENUM);
        case 5 -> new Annotation(Kind.DECIMAL, precision, scale, false);
        case 6 -> of(Kind.DATE);
        case 9, 10 -> new Annotation(Kind.TIMESTAMP, 0, 0, true);
        case 11, 12, 13, 14 -> new Annotation(Kind.INTEGER, 8 << (code - 11), 0, false);
        case 15, 16, 17, 18 -> new Annotation(Kind.INTEGER, 8 << (code - 15), 0, true);
        case 19 -> of(Kind.JSON);
        case 20 -> of(Kind.BSON);
        default -> of(Kind.OTHER);
      };
    }
  }

  /** Whether it holds others rather than values. */
  boolean isGroup() {
    return type < 0;
  }

  static ParquetElement read(ThriftReader thrift) throws UnknownSourceException {
    Reader reader = new Reader(thrift);
    thrift.struct(reader::field);
    return reader.element();
  }

  /** Reads one element. */
  private static final class Reader {

    private final ThriftReader thrift;
    private String name = "";
    private int type = -1;
    private int length;
    private int repetition;
    private int children;
    private int converted = -1;
    private int scale;
    private int precision;
    private Annotation logical = Annotation.NONE;

    Reader(ThriftReader thrift) {
      this.thrift = thrift;
    }

    boolean field(int id, int fieldType) throws UnknownSourceException {
      switch (id) {
        case 1 -> type = thrift.integer();
        case 2 -> length = thrift.integer();
        case 3 -> repetition = thrift.integer();
        case 4 -> name = thrift.string();
        case 5 -> children = thrift.integer();
        case 6 -> converted = thrift.integer();
        case 7 -> scale = thrift.integer();
        case 8 -> precision = thrift.integer();
        case 10 -> thrift.struct(this::logicalField);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean logicalField(int id, int fieldType) throws UnknownSourceException {
      Kind kind =
          switch (id) {
            case 1 -> Kind.STRING;
            case 2 -> Kind.MAP;
            case 3 -> Kind.LIST;
            case 4 -> Kind.ENUM;
            case 5 -> Kind.DECIMAL;
            case 6 -> Kind.DATE;
            case 8 -> Kind.TIMESTAMP;
            case 10 -> Kind.INTEGER;
            case 12 -> Kind.JSON;
            case 13 -> Kind.BSON;
            default -> Kind.OTHER;
          };
      logical = Annotation.of(kind);
      switch (kind) {
        case DECIMAL -> thrift.struct(this::decimalField);
        case TIMESTAMP -> thrift.struct(this::timestampField);
        case INTEGER -> thrift.struct(this::integerField);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean decimalField(int id, int fieldType) {
      int digits = thrift.integer();
      logical =
          id == 1
              ? new Annotation(Kind.DECIMAL, logical.precision(), digits, false)
              : new Annotation(Kind.DECIMAL, digits, logical.scale(), false);
      return true;
    }

    private boolean timestampField(int id, int fieldType) throws UnknownSourceException {
      if (id == 1) {
        logical = new Annotation(logical.kind(), 0, 0, fieldType == ThriftReader.TRUE);
        return true;
      }
      if (id == 2) {
        thrift.struct(this::unitField);
        return true;
      }
      return false;
    }

    private boolean unitField(int id, int fieldType) {
      if (id > 2) {
        logical = Annotation.of(Kind.OTHER); // nanoseconds are beyond Spark
      }
      return false;
    }

    private boolean integerField(int id, int fieldType) {
      logical =
          id == 1
              ? new Annotation(Kind.INTEGER, thrift.int8(), 0, logical.flag())
              : new Annotation(
                  Kind.INTEGER, logical.precision(), 0, fieldType == ThriftReader.TRUE);
      return true;
    }

    ParquetElement element() {
      Annotation annotation =
          logical.kind() == Kind.NONE ? Annotation.converted(converted, precision, scale) : logical;
      return new ParquetElement(
          name, children > 0 ? -1 : type, length, repetition == 2, children, annotation);
    }
  }
}

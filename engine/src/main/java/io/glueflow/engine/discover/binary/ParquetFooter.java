// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.FileBytes;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of a Parquet file, where its schema is. */
public final class ParquetFooter {

  private static final String MAGIC = "PAR1";
  private static final int TAIL = 8;
  private static final int MOST_BYTES = 16 << 20;
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private final ThriftReader thrift;
  private final List<ParquetElement> elements = new ArrayList<>();
  private String sparkSchema = "";
  private String key = "";
  private String value = "";

  private ParquetFooter(ThriftReader thrift) {
    this.thrift = thrift;
  }

  /** The schema that Spark finds in a file: the one it wrote itself, or what the columns are. */
  public static Schema schema(Path file) throws IOException {
    ByteBuffer tail = FileBytes.beforeEnd(file, 0, TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
    int length = tail.getInt();
    if (!StandardCharsets.US_ASCII.decode(tail).toString().equals(MAGIC)) {
      throw new UnknownSourceException("this is no Parquet file");
    }
    ByteBuffer footer =
        FileBytes.beforeEnd(file, TAIL, length, MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    ThriftReader thrift = new ThriftReader(footer);
    ParquetFooter found = new ParquetFooter(thrift);
    thrift.struct(found::field);
    return found.sparkSchema.isEmpty()
        ? ParquetTypes.schema(found.elements)
        : SparkJsonSchema.read(found.sparkSchema);
  }

  private boolean field(int id, int type) throws UnknownSourceException {
    if (id == 2) {
      int size = thrift.list();
      for (int i = 0; i < size; i++) {
        elements.add(ParquetElement.read(thrift));
      }
      return true;
    }
    if (id == 5) {
      int size = thrift.list();
      for (int i = 0; i < size; i++) {
        thrift.struct(this::entry);
        sparkSchema = key.equals(SPARK_SCHEMA) ? value : sparkSchema;
      }
      return true;
    }
    return false;
  }

  private boolean entry(int id, int type) throws UnknownSourceException {
    if (id == 1) {
      key = thrift.string();
    } else if (id == 2) {
      value = thrift.string();
    }
    return id == 1 || id == 2;
  }
}

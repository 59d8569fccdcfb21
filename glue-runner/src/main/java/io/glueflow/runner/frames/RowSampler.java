// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.run.Sample;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.StructField;

/** Fetches the first rows of a frame as texts. */
public final class RowSampler {

  private static final String NULL = "NULL";

  private RowSampler() {}

  /**
   * Executes the frame as far as needed for its first rows.
   *
   * @param frame the frame
   * @param rows how many rows at most
   * @param truncate the longest text in a cell, in characters; 0 for no limit
   */
  public static Sample sample(Dataset<Row> frame, int rows, int truncate) {
    StructField[] fields = frame.schema().fields();
    String[] positions = new String[fields.length];
    Column[] texts = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      positions[i] = "c" + i;
      Column column = functions.col(positions[i]);
      boolean binary = fields[i].dataType() instanceof BinaryType;
      texts[i] = binary ? functions.hex(column) : column.cast("string");
    }
    List<List<String>> result = new ArrayList<>();
    for (Row row : frame.toDF(positions).select(texts).takeAsList(rows)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < fields.length; i++) {
        cells.add(row.isNullAt(i) ? NULL : truncated(row.getString(i), truncate));
      }
      result.add(cells);
    }
    return new Sample(List.of(frame.columns()), result);
  }

  private static String truncated(String text, int length) {
    if (length == 0 || text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows to files or any other Spark data source.
 *
 * @param format the Spark data source, such as {@code parquet}
 * @param path the folder to write to; empty for targets without a path
 * @param mode what happens when there is something already
 * @param partitionBy the columns that make sub-folders
 * @param options options of the data source, by Spark's names
 * @param files how the rows are cut into files
 */
public record Write(
    String format,
    String path,
    WriteMode mode,
    List<String> partitionBy,
    Map<String, String> options,
    FileLayout files)
    implements Operation {

  public Write {
    partitionBy = List.copyOf(partitionBy);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    return inputs.get(0);
  }

  @Override
  public boolean isSink() {
    return true;
  }
}

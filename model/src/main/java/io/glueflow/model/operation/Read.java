// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rows from files or any other Spark data source.
 *
 * @param format the Spark data source, such as {@code csv}
 * @param paths the files, folders or patterns to read; empty for sources without paths
 * @param declared the schema to read with, {@link Schema#UNKNOWN} to let Spark find it out
 * @param options options of the data source, by Spark's names
 * @param badRowColumn the name of an extra STRING column that holds the raw text of a row which
 *     does not fit the schema and is null for all others; empty for no such column
 */
public record Read(
    String format,
    List<String> paths,
    Schema declared,
    Map<String, String> options,
    String badRowColumn)
    implements Operation {

  public Read {
    paths = List.copyOf(paths);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema rows = (declared.isUnknown() ? resolver.files(this) : declared).asRead();
    return badRowColumn.isEmpty()
        ? rows
        : rows.without(List.of(badRowColumn))
            .with(List.of(Column.of(badRowColumn, DataType.Simple.STRING)));
  }
}

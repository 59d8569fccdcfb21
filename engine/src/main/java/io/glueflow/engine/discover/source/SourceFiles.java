// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a read takes.
 *
 * @param files the files, by their paths; never none
 * @param partitions the columns that the names of their folders hold
 */
public record SourceFiles(List<Path> files, List<Column> partitions) {

  public SourceFiles {
    files = List.copyOf(files);
    partitions = List.copyOf(partitions);
  }

  /**
   * The columns of the files with those of the folders, which win where the names are the same and
   * follow otherwise.
   */
  public Schema schema(Schema data) {
    List<Column> all = new ArrayList<>();
    for (Column column : data.columns()) {
      all.add(
          partitions.stream()
              .filter(partition -> partition.name().equalsIgnoreCase(column.name()))
              .findFirst()
              .orElse(column));
    }
    for (Column partition : partitions) {
      if (data.column(partition.name()).isEmpty()) {
        all.add(partition);
      }
    }
    return new Schema(all, data.open());
  }
}

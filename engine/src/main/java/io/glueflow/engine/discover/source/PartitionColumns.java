// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import io.glueflow.model.type.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that names of folders such as {@code day=2026-01-31} hold, with the types Spark gives
 * them.
 *
 * @param columns the columns, outermost folder first
 */
record PartitionColumns(List<Column> columns) {

  static final PartitionColumns NONE = new PartitionColumns(List.of());

  /**
   * The columns of folders.
   *
   * @param folders the folders that hold files of data
   * @param bases the folders in which the search for columns ends
   * @throws UnknownSourceException when the folders do not agree, which Spark refuses
   */
  static PartitionColumns of(List<Path> folders, Set<Path> bases) throws UnknownSourceException {
    Map<String, PartitionTypes> types = new LinkedHashMap<>();
    List<String> names = List.of();
    Set<String> starts = new TreeSet<>();
    for (Path folder : folders) {
      Partition partition = Partition.of(folder, bases);
      starts.add(partition.start().toString().toLowerCase(Locale.ROOT));
      if (partition.values().isEmpty()) {
        continue;
      }
      List<String> these = List.copyOf(partition.values().keySet());
      if (!names.isEmpty() && !names.equals(these)) {
        throw new UnknownSourceException("folders have different partition columns");
      }
      names = these;
      partition
          .values()
          .forEach((name, raw) -> types.computeIfAbsent(name, n -> new PartitionTypes()).add(raw));
    }
    if (!names.isEmpty() && starts.size() > 1) {
      throw new UnknownSourceException("partitions begin at different folders");
    }
    List<Column> columns = new ArrayList<>();
    types.forEach((name, all) -> columns.add(Column.of(name, all.type())));
    return new PartitionColumns(List.copyOf(columns));
  }

  /**
   * What the names of one folder and those above it hold.
   *
   * @param values the texts by column, outermost first
   * @param start the folder in which the first of them is
   */
  private record Partition(Map<String, String> values, Path start) {

    static Partition of(Path folder, Set<Path> bases) throws UnknownSourceException {
      List<String> names = new ArrayList<>();
      Path current = folder;
      while (!bases.contains(current)) {
        if (current.getParent() == null) {
          throw new UnknownSourceException("a folder is below no base");
        }
        String name = String.valueOf(current.getFileName());
        boolean isPartition = name.contains("=");
        if (name.toLowerCase(Locale.ROOT).equals("_temporary")) {
          throw new UnknownSourceException("a writer left temporary files");
        }
        if (!isPartition && !names.isEmpty()) {
          break;
        }
        if (isPartition) {
          names.add(name);
        }
        current = current.getParent();
      }
      Collections.reverse(names);
      return new Partition(values(names), names.isEmpty() ? folder : current);
    }

    private static Map<String, String> values(List<String> names) throws UnknownSourceException {
      Map<String, String> values = new LinkedHashMap<>();
      Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      for (String name : names) {
        int equals = name.indexOf('=');
        String column = PartitionTypes.unescape(name.substring(0, equals));
        String raw = name.substring(equals + 1);
        if (column.isEmpty() || raw.isEmpty() || !known.add(column)) {
          throw new UnknownSourceException(name + " is no partition");
        }
        values.put(column, raw);
      }
      return values;
    }
  }
}

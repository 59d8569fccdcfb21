// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run left: every file it wrote, by folder, and every table. */
final class Outcome {

  private static final Set<String> READ_BY_SPARK = Set.of("parquet", "orc", "avro");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final SparkSession spark;
  private final Path folder;
  private final Set<Path> before;

  /**
   * Begins to watch.
   *
   * @param folder where the run will write
   */
  Outcome(SparkSession spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    this.before = new TreeSet<>(files());
  }

  /**
   * For each folder that was written to, and each table, its columns and rows as text.
   *
   * @param ordered whether the order of the rows matters
   */
  Map<String, String> contents(boolean ordered) throws IOException {
    Map<String, List<Path>> written = new TreeMap<>();
    for (Path file : files()) {
      if (!before.contains(file)) {
        String place = folder.relativize(file.getParent()).toString();
        written.computeIfAbsent(place, key -> new ArrayList<>()).add(file);
      }
    }
    Map<String, String> contents = new LinkedHashMap<>();
    for (Map.Entry<String, List<Path>> each : written.entrySet()) {
      contents.put(each.getKey(), text(each.getValue(), ordered));
    }
    contents.putAll(tables());
    return contents;
  }

  /** Into how many parts Spark cuts rows that nobody ordered is its own business. */
  private String text(List<Path> files, boolean ordered) throws IOException {
    Set<String> kinds = new TreeSet<>();
    List<String> rows = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      kinds.add(name.startsWith("part-") ? "parts" : name);
      if (READ_BY_SPARK.contains(extension)) {
        Dataset<Row> frame = spark.read().format(extension).load(file.toString());
        kinds.add(frame.schema().treeString());
        frame.toJSON().collectAsList().forEach(row -> rows.add(lasting(row)));
      } else {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        int header = extension.equals("csv") && !lines.isEmpty() ? 1 : 0;
        kinds.addAll(lines.subList(0, header));
        rows.addAll(lines.subList(header, lines.size()));
      }
    }
    List<String> text = new ArrayList<>(kinds);
    text.addAll(ordered ? rows : rows.stream().sorted().toList());
    return String.join("\n", text);
  }

  /** Without what differs from run to run: which folder a file is in, and random numbers. */
  private String lasting(String row) {
    return UUID.matcher(row.replace(folder.toString(), "")).replaceAll("a UUID");
  }

  private Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    for (Row database : spark.sql("SHOW DATABASES").collectAsList()) {
      String name = database.getString(0);
      for (Row table : spark.sql("SHOW TABLES IN `" + name + "`").collectAsList()) {
        if (!table.getBoolean(2)) {
          String full = "`" + name + "`.`" + table.getString(1) + "`";
          tables.put(
              "table " + full,
              String.join("\n", rows(spark.table(full).sort(spark.table(full).columns()[0]))));
        }
      }
    }
    return tables;
  }

  private static List<String> rows(Dataset<Row> frame) {
    List<String> lines = new ArrayList<>(List.of(frame.schema().treeString()));
    lines.addAll(frame.toJSON().collectAsList());
    return lines;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(".crc"))
          .filter(file -> !file.getFileName().toString().startsWith("_"))
          .filter(file -> !file.startsWith(folder.resolve("warehouse")))
          .sorted()
          .toList();
    }
  }
}

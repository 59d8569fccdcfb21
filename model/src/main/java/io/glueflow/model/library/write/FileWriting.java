// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Properties that all node types share which write, and the writing itself. */
final class FileWriting {

  static final Property<String> PATH =
      Property.required(
          "path",
          PropertyTypes.PATH,
          "The folder to write to. A relative path begins at the workflow's folder.");

  static final Property<WriteMode> MODE =
      Property.withDefault(
          "mode",
          PropertyTypes.oneOf(
              List.of(
                  WriteMode.ERROR,
                  WriteMode.APPEND,
                  WriteMode.OVERWRITE,
                  WriteMode.OVERWRITE_PARTITIONS,
                  WriteMode.IGNORE),
              WriteMode::label),
          WriteMode.ERROR,
          "What happens when there is something already: `error` stops, `append` adds, "
              + "`overwrite` replaces all, `overwrite-partitions` replaces only the partitions "
              + "that rows are written to, `ignore` leaves it and writes nothing.");

  static final Property<List<String>> PARTITION_BY =
      Property.optional(
          "partition-by",
          PropertyTypes.COLUMNS,
          "Columns whose values become sub-folders; they are not in the files.");

  static final Property<Long> FILES =
      Property.optional(
          "files", PropertyTypes.integer(1, 100_000), "How many files to write at most.");

  static final Property<Long> FILE_SIZE_MB =
      Property.optional(
          "file-size-mb",
          PropertyTypes.integer(1, 100_000),
          "The approximate size of a file in megabytes, from Spark's estimate of the data.");

  static final Property<Long> MAX_ROWS_PER_FILE =
      Property.optional(
          "max-rows-per-file",
          PropertyTypes.integer(1, Long.MAX_VALUE),
          "The largest number of rows in a file.");

  static final Property<String> FILE_NAME =
      Property.optional(
              "file-name",
              PropertyTypes.STRING,
              "The name of the single file to write into the folder, such as `report.csv`.")
          .withExample("\"orders.json\"");

  static final Property<Map<String, String>> OPTIONS =
      Property.optional(
              "options",
              PropertyTypes.mapOf(PropertyTypes.TEXT),
              "Further options of Spark's data source, by Spark's names.")
          .withExample("{\"maxRecordsPerFile\": \"1000000\"}");

  private static final long MEGABYTE = 1L << 20;

  private FileWriting() {}

  static Property<String> compression(String defaultCodec, String... codecs) {
    return Property.withDefault(
        "compression", PropertyTypes.oneOf(codecs), defaultCodec, "How files are compressed.");
  }

  static List<Property<?>> properties(Property<?>... own) {
    List<Property<?>> all = new ArrayList<>(List.of(PATH, MODE, PARTITION_BY));
    all.addAll(List.of(own));
    all.addAll(List.of(FILES, FILE_SIZE_MB, MAX_ROWS_PER_FILE, FILE_NAME, OPTIONS));
    return all;
  }

  static List<PropertyRule> rules() {
    return List.of(
        PropertyRule.requiredWhen(
            MODE,
            mode -> mode == WriteMode.OVERWRITE_PARTITIONS,
            "'mode' is 'overwrite-partitions'",
            PARTITION_BY),
        PropertyRule.atMostOne(FILES, FILE_SIZE_MB, FILE_NAME),
        PropertyRule.atMostOne(FILE_NAME, MAX_ROWS_PER_FILE),
        PropertyRule.atMostOne(FILE_NAME, PARTITION_BY));
  }

  static void check(Properties properties, NodeProblems problems) {
    properties
        .find(FILE_NAME)
        .filter(name -> name.contains("/") || name.startsWith(".") || name.startsWith("_"))
        .ifPresent(
            name ->
                problems.report(
                    DiagnosticCode.VALUE_NOT_ALLOWED,
                    FILE_NAME,
                    "'" + name + "' cannot name a file of data",
                    "a name without '/', not beginning with '.' or '_', which readers pass over"));
    boolean appends =
        properties.find(MODE).equals(Optional.of(WriteMode.APPEND))
            && properties.isGiven(FILE_NAME);
    if (appends) {
      problems.report(
          DiagnosticCode.INCONSISTENT_PROPERTIES,
          FILE_NAME,
          "a file with a given name cannot be appended to",
          "leave 'file-name' out, or use another 'mode'");
    }
  }

  static void lower(Lowering node, String format, Map<String, String> options) {
    lower(node, format, options, node.input());
  }

  static void lower(Lowering node, String format, Map<String, String> options, Step rows) {
    Properties properties = node.properties();
    properties.find(OPTIONS).ifPresent(options::putAll);
    FileLayout files =
        new FileLayout(
            properties.find(FILES).orElse(0L).intValue(),
            properties.find(FILE_SIZE_MB).orElse(0L) * MEGABYTE,
            properties.find(MAX_ROWS_PER_FILE).orElse(0L),
            properties.find(FILE_NAME).orElse(""));
    node.apply(
        new Write(
            format,
            properties.get(PATH),
            properties.get(MODE),
            properties.find(PARTITION_BY).orElse(List.of()),
            options,
            files),
        rows);
  }
}

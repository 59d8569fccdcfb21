// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover;

import io.glueflow.engine.discover.binary.AvroHeader;
import io.glueflow.engine.discover.binary.OrcFooter;
import io.glueflow.engine.discover.binary.ParquetFooter;
import io.glueflow.engine.discover.source.FileListing;
import io.glueflow.engine.discover.source.LocalPaths;
import io.glueflow.engine.discover.source.ReadOptions;
import io.glueflow.engine.discover.source.SourceFiles;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.engine.discover.text.CsvSchema;
import io.glueflow.engine.discover.text.JsonSchema;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the schemas of files on this machine as Spark would, from their heads and footers alone.
 * What is elsewhere, too large, broken, or a matter of chance to Spark is unknown.
 *
 * <p>Looks at files once, so it serves a single validation.
 */
public final class SourceSchemas implements SchemaResolver {

  private static final int MOST_FILES = 64;
  private static final String PLACEHOLDER = "${";

  private static final Schema LINES =
      Schema.of(List.of(Column.of("value", DataType.Simple.STRING)));
  private static final Schema WHOLE_FILES =
      Schema.of(
          List.of(
              Column.of("path", DataType.Simple.STRING),
              Column.of("modificationTime", DataType.Simple.TIMESTAMP),
              Column.of("length", DataType.Simple.LONG),
              Column.of("content", DataType.Simple.BINARY)));

  private final LocalPaths paths;
  private final SchemaResolver tables;
  private final Map<Read, Found> known = new HashMap<>();

  /** What was found: the columns, and those of them that the names of folders hold. */
  private record Found(Schema schema, List<Column> partitions) {

    static final Found NOTHING = new Found(Schema.UNKNOWN, List.of());
  }

  /**
   * Makes one for a workflow.
   *
   * @param folder the folder that relative paths begin at
   * @param prefixes what replaces path prefixes
   */
  public SourceSchemas(Path folder, Map<String, String> prefixes) {
    this(new LocalPaths(folder, prefixes), SchemaResolver.NONE);
  }

  private SourceSchemas(LocalPaths paths, SchemaResolver tables) {
    this.paths = paths;
    this.tables = tables;
  }

  /** The same with something that knows tables. */
  public SourceSchemas with(SchemaResolver others) {
    return new SourceSchemas(paths, others);
  }

  @Override
  public Schema table(TableName table) {
    return tables.table(table);
  }

  @Override
  public Schema files(Read read) {
    return known.computeIfAbsent(read, this::discovered).schema();
  }

  /** The columns that the names of folders hold; none when the files are not known. */
  public List<Column> partitions(Read read) {
    return known.computeIfAbsent(read, this::discovered).partitions();
  }

  private Found discovered(Read read) {
    if (read.paths().isEmpty() || hasOpenPlaces(read)) {
      return Found.NOTHING;
    }
    try {
      ReadOptions options = new ReadOptions(read.options());
      SourceFiles files = FileListing.of(paths, read.paths(), options);
      Schema schema = files.schema(data(read, files.files(), options));
      return hasDoubles(schema) ? Found.NOTHING : new Found(schema, files.partitions());
    } catch (IOException | RuntimeException e) {
      // files are whatever somebody put there: what cannot be read is the run's to tell
      return Found.NOTHING;
    }
  }

  /** Whether something waits for a value that only the run knows. */
  private static boolean hasOpenPlaces(Read read) {
    return Stream.concat(read.paths().stream(), read.options().values().stream())
        .anyMatch(text -> text.contains(PLACEHOLDER));
  }

  private static Schema data(Read read, List<Path> files, ReadOptions options) throws IOException {
    String format = read.format().toLowerCase(Locale.ROOT);
    if (format.equals("text")) {
      return LINES;
    }
    if (format.equals("binaryfile")) {
      return WHOLE_FILES;
    }
    if (files.size() > MOST_FILES && !format.equals("parquet")) {
      throw new UnknownSourceException("there are too many files");
    }
    return switch (format) {
      case "csv" -> CsvSchema.of(files, options);
      case "json" -> JsonSchema.of(files, options, read.badRowColumn());
      case "parquet" -> parquet(files, options);
      case "orc" -> same(files, OrcFooter::schema);
      case "avro" -> avro(files, options);
      default -> Schema.UNKNOWN;
    };
  }

  /** Spark looks at the first file by name, or at all to merge them. */
  private static Schema parquet(List<Path> files, ReadOptions options) throws IOException {
    return options.isOn("mergeSchema")
        ? same(files, ParquetFooter::schema)
        : ParquetFooter.schema(files.get(0));
  }

  private static Schema avro(List<Path> files, ReadOptions options) throws IOException {
    options.refuse(
        List.of(
            "avroSchema",
            "avroSchemaUrl",
            "ignoreExtension",
            "mergeSchema",
            "recursiveFieldMaxDepth",
            "enableStableIdentifiersForUnionType"));
    for (Path file : files) {
      if (!file.toString().endsWith(".avro")) {
        throw new UnknownSourceException(file + " may be left out");
      }
    }
    return same(files, AvroHeader::schema);
  }

  /** Which file Spark looks at is a matter of chance, unless it does not matter. */
  private static Schema same(List<Path> files, FileSchema schemaOf) throws IOException {
    if (files.size() > MOST_FILES) {
      throw new UnknownSourceException("there are too many files");
    }
    Schema schema = schemaOf.schema(files.get(0));
    for (Path file : files) {
      if (!schemaOf.schema(file).equals(schema)) {
        throw new UnknownSourceException("files have different columns");
      }
    }
    return schema;
  }

  /** Spark refuses files whose columns have the same name but for the case. */
  private static boolean hasDoubles(Schema schema) {
    Set<String> names = new HashSet<>();
    return !schema.names().stream().allMatch(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Reads the schema of a file. */
  private interface FileSchema {
    Schema schema(Path file) throws IOException;
  }
}

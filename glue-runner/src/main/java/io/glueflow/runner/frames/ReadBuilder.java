// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Read;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Reads files or any other Spark data source. */
final class ReadBuilder implements OperationBuilder<Read> {

  private static final String BAD_ROW_OPTION = "columnNameOfCorruptRecord";

  private final SparkSession session;
  private final PathResolver paths;

  ReadBuilder(SparkSession session, PathResolver paths) {
    this.session = session;
    this.paths = paths;
  }

  @Override
  public Dataset<Row> build(Read read, StepInputs inputs) {
    if (!read.badRowColumn().isEmpty()) {
      return withBadRows(read);
    }
    DataFrameReader reader = reader(read);
    if (read.declared().open()) {
      return strict(read, load(read, reader));
    }
    Schema schema = read.schema(List.of());
    Dataset<Row> rows = load(read, reader.schema(SparkSchemas.toSpark(schema)));
    return strict(read, exactly(schema.names(), rows));
  }

  private Dataset<Row> withBadRows(Read read) {
    if (!BadRows.canBeFoundIn(read.format())) {
      throw new IllegalArgumentException(
          "bad rows can be told apart in CSV, JSON and XML only, not in " + read.format());
    }
    StructType schema =
        read.declared().open()
            ? inferred(read).add(read.badRowColumn(), DataTypes.StringType)
            : SparkSchemas.toSpark(read.schema(List.of()));
    DataFrameReader reader =
        reader(read)
            .option("mode", "PERMISSIVE")
            .option(BAD_ROW_OPTION, read.badRowColumn())
            .schema(schema);
    Dataset<Row> rows = exactly(List.of(schema.fieldNames()), load(read, reader));
    return BadRows.readingEveryColumn(rows, read.badRowColumn());
  }

  private StructType inferred(Read read) {
    DataFrameReader reader = reader(read).option(BAD_ROW_OPTION, read.badRowColumn());
    StructType schema = new StructType();
    for (StructField field : load(read, reader).schema().fields()) {
      if (!field.name().equalsIgnoreCase(read.badRowColumn())) {
        schema = schema.add(field);
      }
    }
    return schema;
  }

  /** Dropping or refusing malformed rows must not depend on the columns that are used later. */
  private static Dataset<Row> strict(Read read, Dataset<Row> rows) {
    boolean lenient = BadRows.mode(read.options()).equals("PERMISSIVE");
    return lenient || !BadRows.canBeFoundIn(read.format()) ? rows : BadRows.requireAll(rows);
  }

  /** Spark moves partition columns to the end, and adds those that are not declared. */
  private static Dataset<Row> exactly(List<String> names, Dataset<Row> rows) {
    if (List.of(rows.columns()).equals(names)) {
      return rows;
    }
    return rows.select(
        names.stream().map(name -> Columns.named(name).as(name)).toArray(Column[]::new));
  }

  private DataFrameReader reader(Read read) {
    DataFrameReader reader = session.read().format(read.format()).options(read.options());
    boolean strict = !BadRows.mode(read.options()).equals("PERMISSIVE");
    boolean csv = read.format().toLowerCase(Locale.ROOT).equals("csv");
    return csv && (strict || !read.badRowColumn().isEmpty())
        ? reader.option("columnPruning", false)
        : reader;
  }

  private Dataset<Row> load(Read read, DataFrameReader reader) {
    List<String> resolved = read.paths().stream().map(paths::pattern).toList();
    if (resolved.isEmpty()) {
      return reader.load();
    }
    return resolved.size() == 1 || takesPathsAsOne(read.format())
        ? reader.load(String.join(",", resolved))
        : reader.load(resolved.toArray(String[]::new));
  }

  /** Before Spark 4, XML is a library that knows a single path, which can be a list. */
  private boolean takesPathsAsOne(String format) {
    return format.equalsIgnoreCase("xml") && session.version().startsWith("3.");
  }
}

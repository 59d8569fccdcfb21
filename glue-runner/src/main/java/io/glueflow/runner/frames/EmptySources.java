// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Read;
import io.glueflow.model.type.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Sources without rows: what they yield has the columns that the real ones would have. */
final class EmptySources {

  /** What Spark itself reads from files: these readers are asked, about an empty folder. */
  private static final Set<String> OF_FILES =
      Set.of("csv", "json", "parquet", "orc", "avro", "xml", "text", "binaryfile");

  /** Options by which a reader would look at other files than those of the folder. */
  private static final Set<String> PLACES = Set.of("path", "paths");

  private static final String FOLDER = ".";

  private final SparkSession session;
  private final SourceSchemas schemas;
  private final ReadBuilder files;

  /**
   * Makes the sources.
   *
   * @param schemas which columns they have
   * @param folder an empty folder
   */
  EmptySources(SparkSession session, SourceSchemas schemas, String folder) {
    this.session = session;
    this.schemas = schemas;
    this.files = new ReadBuilder(session, new PathResolver(folder, Map.of()));
  }

  /** Reads with the columns, options and extra columns of a real read. */
  Dataset<Row> read(Read read, StepInputs inputs) {
    if (!OF_FILES.contains(read.format().toLowerCase(Locale.ROOT))) {
      return source(inputs);
    }
    Map<String, String> options = new LinkedHashMap<>(read.options());
    options.keySet().removeIf(name -> PLACES.contains(name.toLowerCase(Locale.ROOT)));
    Read empty =
        new Read(read.format(), List.of(FOLDER), schema(inputs), options, read.badRowColumn());
    return files.build(empty, inputs);
  }

  /** The columns of any source. */
  Dataset<Row> source(StepInputs inputs) {
    return session.createDataFrame(List.<Row>of(), SparkSchemas.toSpark(schema(inputs).asRead()));
  }

  private Schema schema(StepInputs inputs) {
    return schemas
        .find(inputs.step())
        .orElseThrow(
            () -> new IllegalStateException("Cannot find the columns of " + inputs.step()));
  }
}

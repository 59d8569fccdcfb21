// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.frames.BookmarkedTables;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.PathResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that needs Spark: one small session for the whole JVM, and a folder of its own. */
public abstract class SparkTest {

  /** The folder that relative paths begin at. */
  @TempDir protected Path folder;

  /** The session of this JVM. Tests leave it as they find it. */
  protected final SparkSession spark = session();

  /** The connections that nodes can name. */
  protected ConnectionSource connections = ConnectionSource.NONE;

  /** What knows which rows of tables are new. */
  protected BookmarkedTables bookmarked = BookmarkedTables.NONE;

  private FrameBuilder frames;

  /** Starts Spark, or finds it running. */
  public static SparkSession session() {
    if (SparkSession.getDefaultSession().isDefined()) {
      return SparkSession.getDefaultSession().get();
    }
    return SparkSession.builder()
        .master("local[1]")
        .appName("glueflow tests")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.ansi.enabled", false)
        .config("spark.sql.session.timeZone", "UTC")
        // Spark 4 would refuse encodings, such as windows-1252, that 3.5 reads.
        .config("spark.sql.legacy.javaCharsets", true)
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }

  /**
   * A builder whose relative paths, and those in {@code s3://bucket}, begin at the test's folder.
   */
  protected FrameBuilder frames() {
    if (frames == null) {
      frames =
          new FrameBuilder(
              spark,
              new PathResolver(folder.toString(), Map.of("s3://bucket", folder + "/bucket")),
              connections,
              bookmarked);
    }
    return frames;
  }

  @AfterEach
  void closeFrames() {
    if (frames != null) {
      frames.close();
    }
  }

  /** The rows as texts, in their order: {@code [1, a, null]}. */
  protected static List<String> rows(Dataset<Row> frame) {
    return frame.collectAsList().stream().map(Row::toString).toList();
  }

  /** The rows as texts, sorted. */
  protected static List<String> sortedRows(Dataset<Row> frame) {
    return rows(frame).stream().sorted().toList();
  }
}

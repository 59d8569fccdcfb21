// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.frames.BookmarkedTables;
import io.glueflow.runner.frames.FrameBuilder;
import io.glueflow.runner.frames.PathResolver;
import io.glueflow.runner.frames.SparkSchemas;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two answers to what files hold: ours, and that of the runner on Spark. */
final class SchemasOfFiles {

  private final Path folder;

  SchemasOfFiles(Path folder) {
    this.folder = folder;
  }

  static Read read(String format, String path, String... options) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      all.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return new Read(format, List.of(path), Schema.UNKNOWN, all, "");
  }

  /** What the engine says. */
  Schema ours(Read read) {
    return read.schema(List.of(), new SourceSchemas(folder, Map.of()));
  }

  /** What Spark says; empty when it refuses. */
  Optional<Schema> spark(Read read) {
    Step step = new Lowering("node", null, Map.of(), SchemaResolver.NONE).apply(read);
    PathResolver paths = new PathResolver(folder.toString(), Map.of());
    try (FrameBuilder frames =
        new FrameBuilder(
            SparkTest.session(), paths, ConnectionSource.NONE, BookmarkedTables.NONE)) {
      return Optional.of(SparkSchemas.toModel(frames.frame(step).schema()).asRead());
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /** Both say the same, and ours leaves nothing open. */
  void assertSame(Read read) {
    Optional<Schema> expected = spark(read);
    assertThat(expected).as("Spark reads " + read).isPresent();
    assertThat(show(ours(read))).as(read.toString()).isEqualTo(show(expected.get()));
  }

  /** Nothing that we say is different from what Spark says. */
  void assertNotWrong(Read read, String content) {
    Schema ours = ours(read);
    Optional<Schema> expected = spark(read);
    if (expected.isEmpty()) {
      return;
    }
    String told = "%s\nours  %s\nspark %s\nof    %s";
    String all = told.formatted(read, show(ours), show(expected.get()), content);
    if (ours.open()) {
      assertThat(expected.get().names()).as(all).containsAll(ours.names());
    } else {
      assertThat(ours.names()).as(all).isEqualTo(expected.get().names());
    }
    for (Column column : ours.columns()) {
      DataType type = expected.get().column(column.name()).orElseThrow().type();
      assertThat(agrees(column.type(), type)).as(all).isTrue();
    }
  }

  private static boolean agrees(DataType ours, DataType spark) {
    if (ours.equals(DataType.UNKNOWN) || ours.equals(spark)) {
      return true;
    }
    if (ours instanceof DataType.Array one && spark instanceof DataType.Array other) {
      return agrees(one.element(), other.element());
    }
    if (ours instanceof DataType.Map one && spark instanceof DataType.Map other) {
      return agrees(one.key(), other.key()) && agrees(one.value(), other.value());
    }
    if (ours instanceof DataType.Struct one && spark instanceof DataType.Struct other) {
      List<Column> fields = one.fields().columns();
      List<Column> others = other.fields().columns();
      boolean same = one.fields().names().equals(other.fields().names());
      for (int i = 0; same && i < fields.size(); i++) {
        same = agrees(fields.get(i).type(), others.get(i).type());
      }
      return same;
    }
    return false;
  }

  private static String show(Schema schema) {
    return schema.ddl() + (schema.open() ? ", …" : "");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.operation.Operation;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.jdbc.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new operation that the runner does not handle, or does not test, fails the build here. */
class OperationBuildersTest extends SparkTest {

  @Test
  void everyOperationHasABuilder() {
    try (Observations observations = new Observations(spark)) {
      OperationBuilders builders =
          OperationBuilders.standard(
              spark,
              new PathResolver("/", Map.of()),
              new Databases(ConnectionSource.NONE),
              BookmarkedTables.NONE,
              observations);

      assertThat(builders.operations())
          .containsExactlyInAnyOrderElementsOf(operations())
          .hasSizeGreaterThan(25);
    }
  }

  private static List<Class<? extends Operation>> operations() {
    return Arrays.stream(Operation.class.getPermittedSubclasses())
        .<Class<? extends Operation>>map(type -> type.asSubclass(Operation.class))
        .toList();
  }

  @Test
  void everyOperationHasATest() throws Exception {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/io/glueflow/runner/frames"))) {
      for (Path file : files.toList()) {
        tests.append(Files.readString(file));
      }
    }

    assertThat(operations())
        .allSatisfy(type -> assertThat(tests).contains("new " + type.getSimpleName() + "("));
  }
}

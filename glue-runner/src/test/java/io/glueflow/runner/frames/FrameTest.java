// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A test of frames. Whatever the model says about a step's schema beforehand has to come true. */
abstract class FrameTest extends SparkTest {

  /** The step's frame, once its schema is seen to keep the model's promise. */
  protected Dataset<Row> frame(Step step) {
    Dataset<Row> frame = frames().frame(step);
    assertKept(step.schema(), SparkSchemas.toModel(frame.schema()));
    return frame;
  }

  private static void assertKept(Schema promised, Schema actual) {
    if (promised.open()) {
      assertThat(actual.names()).containsAll(promised.names());
    } else {
      assertThat(actual.names()).isEqualTo(promised.names());
    }
    for (Column column : promised.columns()) {
      Column found = actual.column(column.name()).orElseThrow();
      if (!column.nullable()) {
        assertThat(found.nullable()).as("%s can be null", column.name()).isFalse();
      }
      if (!(column.type() instanceof DataType.Unknown)) {
        assertThat(plain(found)).as("type of %s", column.name()).isEqualTo(plain(column));
      }
    }
  }

  /** The type without what it says about nulls inside. */
  private static DataType plain(Column column) {
    return Schema.of(java.util.List.of(column)).asRead().columns().get(0).type();
  }
}

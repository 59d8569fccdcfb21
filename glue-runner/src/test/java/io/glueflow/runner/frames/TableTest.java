// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static io.glueflow.runner.frames.TestPlan.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of the catalog. */
class TableTest extends FrameTest {

  private static final TableName TABLE = new TableName("table_test", "orders");

  private final Step rows =
      inline("id INT, day STRING", row("1", "mo"), row("2", "tu"), row("3", "mo"));

  @BeforeEach
  void makeDatabase() {
    spark.sql("CREATE DATABASE table_test LOCATION '" + folder.toUri() + "tables'");
  }

  @AfterEach
  void dropDatabase() {
    spark.sql("DROP DATABASE table_test CASCADE");
  }

  @Test
  void aTableIsMadeAndReadAgain() {
    write(rows, WriteMode.ERROR, List.of());

    assertThat(sortedRows(frame(read(Schema.UNKNOWN))))
        .containsExactly("[1,mo]", "[2,tu]", "[3,mo]");
  }

  @Test
  void aDeclaredSchemaChoosesAndConvertsColumns() {
    write(rows, WriteMode.ERROR, List.of());

    assertThat(sortedRows(frame(read(schema("day STRING, id BIGINT"))))).contains("[mo,1]");
  }

  @Test
  void addedRowsAreMatchedByName() {
    write(rows, WriteMode.ERROR, List.of("day"));
    write(inline("day STRING, id INT", row("we", "4")), WriteMode.APPEND, List.of("day"));

    assertThat(sortedRows(frame(read(Schema.UNKNOWN)))).hasSize(4).contains("[4,we]");
  }

  @Test
  void aTableIsReplacedOrLeftAsItIs() {
    write(rows, WriteMode.OVERWRITE, List.of());
    write(inline("n INT", row("7")), WriteMode.IGNORE, List.of());
    assertThat(rows(frame(read(Schema.UNKNOWN)))).hasSize(3);

    write(inline("n INT", row("7")), WriteMode.OVERWRITE, List.of());
    assertThat(rows(frame(read(Schema.UNKNOWN)))).containsExactly("[7]");
  }

  @Test
  void errorModeRefusesATableThatExists() {
    write(rows, WriteMode.ERROR, List.of());

    assertThatThrownBy(() -> write(rows, WriteMode.ERROR, List.of()))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("already exists");
  }

  @Test
  void aPathAndAFormatOfATableAreItsOwn() {
    WriteTable write = new WriteTable(TABLE, WriteMode.ERROR, "json", "out", List.of(), Map.of());
    Step step = apply(write, rows);
    frames().write(step, frame(step));

    assertThat(spark.read().json(folder.resolve("out").toString()).count()).isEqualTo(3);
  }

  private void write(Step input, WriteMode mode, List<String> partitions) {
    Step step = apply(new WriteTable(TABLE, mode, "", "", partitions, Map.of()), input);
    frames().write(step, frame(step));
  }

  private static Step read(Schema declared) {
    return apply(new ReadTable(TABLE, declared, Map.of()));
  }
}

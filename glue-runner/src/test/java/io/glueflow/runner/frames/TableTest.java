// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static io.glueflow.runner.frames.TestPlan.schema;
import static org.apache.spark.sql.functions.lit;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
    WriteTable write =
        new WriteTable(TABLE, WriteMode.ERROR, "json", "out", List.of(), false, Map.of());
    Step step = apply(write, rows);
    frames().write(step, frame(step));

    assertThat(spark.read().json(folder.resolve("out").toString()).count()).isEqualTo(3);
  }

  @Test
  void aTableGetsTheColumnsThatItLacksWhenItsCatalogIsUpdated() {
    write(rows, WriteMode.ERROR, List.of("day"));
    Step more = inline("DAY STRING, `a b` INT, id INT", row("we", "9", "4"));
    write(more, WriteMode.APPEND, List.of("day"));
    assertThat(frame(read(Schema.UNKNOWN)).columns()).containsExactly("id", "day");

    write(more, WriteMode.APPEND, List.of("day"), true);

    assertThat(frame(read(Schema.UNKNOWN)).columns()).containsExactly("id", "a b", "day");
    assertThat(sortedRows(frame(read(Schema.UNKNOWN))))
        .hasSize(5)
        .contains("[1,null,mo]", "[4,null,we]", "[4,9,we]");
  }

  @Test
  void onlyPartitionsForWhichAConditionIsTrueAreRead() {
    write(rows, WriteMode.ERROR, List.of("day"));

    Dataset<Row> monday = frame(apply(table(schema("id INT"), "day = 'mo'", false)));

    assertThat(sortedRows(monday)).containsExactly("[1]", "[3]");
    assertThat(monday.inputFiles()).allMatch(file -> file.contains("/day=mo/"));
  }

  @Test
  void whereNobodyRemembersEverythingIsNew() {
    write(rows, WriteMode.ERROR, List.of("day"));

    assertThat(rows(frame(apply(table(Schema.UNKNOWN, "day = 'tu'", true)))))
        .containsExactly("[2,tu]");
  }

  @Test
  void newRowsAreAskedForByTheNodeThatReadsThem() {
    bookmarked =
        (session, read, node) ->
            session.table(read.table().sql()).where("id > 2").withColumn("by", lit(node));
    write(rows, WriteMode.ERROR, List.of());
    Step step = apply(table(schema("id BIGINT, by STRING"), "", true));

    assertThat(rows(frame(step))).containsExactly("[3," + step.node() + "]");
  }

  private void write(Step input, WriteMode mode, List<String> partitions) {
    write(input, mode, partitions, false);
  }

  private void write(Step input, WriteMode mode, List<String> partitions, boolean update) {
    Step step = apply(new WriteTable(TABLE, mode, "", "", partitions, update, Map.of()), input);
    frames().write(step, frame(step));
  }

  private static ReadTable table(Schema declared, String partitions, boolean bookmark) {
    return new ReadTable(TABLE, declared, partitions, bookmark, Map.of());
  }

  private static Step read(Schema declared) {
    return apply(table(declared, "", false));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static io.glueflow.runner.frames.TestPlan.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.Print;
import io.glueflow.model.plan.Step;
import io.glueflow.model.run.Sample;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.JobCounter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SchemaAndFunctionTest extends FrameTest {

  private final Step rows =
      inline(
          "id INT, name STRING, at STRUCT<x: INT>, bin BINARY, m MAP<STRING, INT>",
          row("2", "bob", "{\"x\":1}", "hi", "{\"k\":1}"),
          row("1", "größer als", null, null, null),
          row("1", null, "{}", null, null));

  @Test
  void expectedSchemaPasses() {
    Schema all =
        schema(
            "ID INT NOT NULL, name VARCHAR(9), at STRUCT<x: INT NOT NULL>, bin BINARY, m MAP<STRING, INT>");

    assertThat(frame(apply(new ExpectSchema(all, false, true), rows)).columns())
        .startsWith("ID", "name")
        .hasSize(5);
    assertThat(
            frame(apply(new ExpectSchema(schema("name STRING, id INT"), true, false), rows))
                .columns())
        .hasSize(5);
  }

  @Test
  void unexpectedSchemaIsToldWhole() {
    Step step =
        apply(
            new ExpectSchema(
                schema("name STRING, id BIGINT, gone DATE, at STRUCT<y: INT>"), false, true),
            rows);

    assertThatThrownBy(() -> frames().frame(step))
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(SchemaMismatchException.class))
        .extracting(SchemaMismatchException::differences)
        .isEqualTo(
            List.of(
                "column 'id' is INT, expected BIGINT",
                "column 'gone' is missing",
                "column 'at' is STRUCT<x: INT>, expected STRUCT<y: INT>",
                "column 'bin' (BINARY) is not expected",
                "column 'm' (MAP<STRING, INT>) is not expected"));
  }

  @Test
  void orderMattersWhenAskedFor() {
    Schema swapped = schema("name STRING, id INT");

    assertThatThrownBy(() -> frames().frame(apply(new ExpectSchema(swapped, true, true), rows)))
        .hasMessageContaining("the order is id, name, expected name, id");
    assertThat(frame(apply(new ExpectSchema(swapped, true, false), rows)).count()).isEqualTo(3);
  }

  @Test
  void profilesEachColumnInOneAggregation() {
    Step step = apply(new Invoke("profile", Map.of(), Schema.UNKNOWN), rows);

    assertThat(JobCounter.jobs(spark, () -> frames().frame(step))).isZero();
    assertThat(rows(frame(step)))
        .containsExactly(
            "[id,INT,3,0,2,1,2,1.3333333333333333,0.5773502691896258]",
            "[name,STRING,3,1,2,bob,größer als,null,null]",
            "[at,STRUCT<x: INT>,3,1,null,null,null,null,null]",
            "[bin,BINARY,3,2,1,hi,hi,null,null]",
            "[m,MAP<STRING, INT>,3,2,null,null,null,null,null]");
  }

  @Test
  void namesTheFunctionsItKnows() {
    Step step = apply(new Invoke("prophesy", Map.of(), Schema.UNKNOWN), rows);

    assertThatThrownBy(() -> frames().frame(step))
        .hasMessageContaining("there is no function 'prophesy'; this runner knows profile");
  }

  @Test
  void showsTheFirstRowsAsText() {
    Step print = apply(new Print(2, 6), rows);

    Sample sample = frames().print(print, frames().frame(print));

    assertThat(sample.columns()).containsExactly("id", "name", "at", "bin", "m");
    assertThat(sample.rows())
        .containsExactly(
            List.of("2", "bob", "{1}", "6869", "{k ->…"),
            List.of("1", "größe…", "NULL", "NULL", "NULL"));
  }

  @Test
  void showsWholeTextsAndColumnsOfEqualNames() {
    Sample sample =
        RowSampler.sample(frame(rows).selectExpr("name", "NAME", "'😀😀' AS name"), 9, 0);

    assertThat(sample.columns()).containsExactly("name", "NAME", "name");
    assertThat(sample.rows().get(1)).containsExactly("größer als", "größer als", "😀😀");
    assertThat(RowSampler.sample(frame(rows).selectExpr("'😀😀😀'"), 1, 2).rows())
        .containsExactly(List.of("😀…"));
  }

  @Test
  void sinksPassTheirInputOn() {
    Step print = apply(new Print(1, 0), rows);

    assertThat(frames().frame(print)).isSameAs(frames().frame(rows));
    assertThatThrownBy(() -> frames().print(rows, frames().frame(rows)))
        .hasMessageContaining("Cannot treat 'node' as a Print");
  }

  @Test
  void aReplacedFrameIsReadInstead() {
    frames().replace(rows, spark.sql("SELECT 42 AS id"));

    assertThat(rows(frames().frame(apply(new Print(1, 0), rows)))).containsExactly("[42]");
  }
}

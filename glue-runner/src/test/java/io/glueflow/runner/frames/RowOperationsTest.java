// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.runner.connection.ConnectionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class RowOperationsTest extends FrameTest {

  private final Step numbers =
      inline(
          "n INT",
          IntStream.range(0, 1000).mapToObj(i -> row(String.valueOf(i))).toArray(String[][]::new));

  private final Step visits =
      inline(
          "who STRING, day INT, `a.b` STRING",
          row("ann", "1", "x"),
          row("bob", "2", "y"),
          row("ann", "3", null),
          row(null, "4", "z"),
          row(null, "5", "w"),
          row("ann", null, "v"));

  @Test
  void readsInlineRowsByType() {
    Step step =
        inline(
            "i INT NOT NULL, d DECIMAL(6,2), b BOOLEAN, t TIMESTAMP, day DATE, bin BINARY, "
                + "c CHAR(3), a ARRAY<INT>, s STRUCT<x: INT, y: STRING>, m MAP<STRING, DOUBLE>",
            row(
                "1",
                "12.345",
                "true",
                "2026-01-31 10:00:00",
                "2026-01-31",
                "hi",
                "abc",
                "[1,2]",
                "{\"x\":1,\"y\":\"z\"}",
                "{\"k\":1.5}"),
            row(null, null, null, null, null, null, null, null, null, null));

    Dataset<Row> frame = frame(step);

    Row first = frame.collectAsList().get(0);
    assertThat(first.getInt(0)).isEqualTo(1);
    assertThat(first.getDecimal(1)).hasToString("12.35");
    assertThat(first.getTimestamp(3).toInstant()).hasToString("2026-01-31T10:00:00Z");
    assertThat(first.getDate(4)).hasToString("2026-01-31");
    assertThat(first.getString(6)).isEqualTo("abc");
    assertThat(first.getList(7)).isEqualTo(List.of(1, 2));
    assertThat(first.getStruct(8).getString(1)).isEqualTo("z");
    assertThat(first.getJavaMap(9)).hasToString("{k=1.5}");
    assertThat(frame.collectAsList().get(1).anyNull()).isTrue();
  }

  @Test
  void inlineRowsAreALocalTable() {
    assertThat(frame(visits).queryExecution().optimizedPlan().toString())
        .startsWith("LocalRelation");
    assertThat(frame(apply(new Inline(visits.schema(), List.of()))).count()).isZero();
  }

  @Test
  void refusesInlineTextOfAnotherType() {
    Step wrong = inline("it STRING, n INT", row("it's", "1"), row("x", "o'ne"));

    assertThatThrownBy(() -> frame(wrong).collectAsList())
        .hasStackTraceContaining("'o'ne' cannot be read as INT for column 'n'");
  }

  @Test
  void filtersTakingNullForFalse() {
    assertThat(rows(frame(apply(new Filter(Expression.of("day > 2")), visits))))
        .containsExactly("[ann,3,null]", "[null,4,z]", "[null,5,w]");
  }

  @Test
  void refusesAConditionThatIsNone() {
    Step step = apply(new Filter(Expression.of("day + 1")), visits);

    assertThatThrownBy(() -> frames().frame(step))
        .isInstanceOfSatisfying(StepException.class, e -> assertThat(e.step()).isSameAs(step))
        .hasMessageContaining("'node'");
  }

  @Test
  void limitsAfterSkipping() {
    Step sorted = apply(new Sort(List.of(key("n", true, false)), false), numbers);

    assertThat(rows(frame(apply(new Limit(3, 0), sorted))))
        .containsExactly("[999]", "[998]", "[997]");
    assertThat(rows(frame(apply(new Limit(2, 5), sorted)))).containsExactly("[994]", "[993]");
    assertThat(rows(frame(apply(new Limit(5, 999), sorted)))).containsExactly("[0]");
    assertThat(rows(frame(apply(new Limit(0, 0), sorted)))).isEmpty();
  }

  @Test
  void samplesTheSameRowsForTheSameSeed() {
    List<String> once = rows(frame(apply(new Sample(0.3, false, 7), numbers)));

    assertThat(once).hasSizeBetween(200, 400).doesNotHaveDuplicates();
    assertThat(rows(frame(apply(new Sample(0.3, false, 7), numbers)))).isEqualTo(once);
    assertThat(rows(frame(apply(new Sample(2.0, true, 7), numbers)))).hasSizeGreaterThan(1500);
  }

  @Test
  void splitsIntoPartsThatDoNotOverlap() {
    List<Double> weights = List.of(7.0, 2.0, 1.0);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<String> part = rows(frame(apply(new RandomSplit(weights, i, 42), numbers)));
      assertThat(part).isNotEmpty();
      all.addAll(part);
    }

    assertThat(all).hasSize(1000).doesNotHaveDuplicates();
  }

  @Test
  void sortsByExpressionsWithNullsWhereAskedFor() {
    Sort sort = new Sort(List.of(key("who", true, true), key("day * -1", false, false)), false);

    assertThat(rows(frame(apply(sort, visits))))
        .containsExactly(
            "[null,5,w]", "[null,4,z]", "[bob,2,y]", "[ann,3,null]", "[ann,1,x]", "[ann,null,v]");
    assertThat(
            rows(
                frame(
                    apply(
                        new Sort(
                            List.of(
                                new SortKey(Expression.column("a.b"), false, true),
                                key("day", true, true)),
                            true),
                        apply(new Limit(100, 0), visits)))))
        .startsWith("[ann,3,null]", "[ann,null,v]");
  }

  @Test
  void removesEqualRows() {
    Step twice = inline("a INT, b STRING", row("1", null), row("1", null), row("1", "x"));

    assertThat(sortedRows(frame(apply(new Distinct(), twice))))
        .containsExactly("[1,null]", "[1,x]");
    assertThat(frame(apply(new Deduplicate(List.of(), List.of()), twice)).count()).isEqualTo(2);
  }

  @Test
  void keepsAnyRowPerKey() {
    Dataset<Row> frame = frame(apply(new Deduplicate(List.of("WHO"), List.of()), visits));

    assertThat(frame.select("who").collectAsList().stream().map(Row::toString))
        .containsExactlyInAnyOrder("[ann]", "[bob]", "[null]");
    assertThat(frame(apply(new Deduplicate(List.of("a.b"), List.of()), visits)).count())
        .isEqualTo(6);
  }

  @Test
  void keepsTheFirstRowPerKey() {
    Step helperNamesTaken = apply(new WithColumns(List.of(named("_GLUEFLOW_RANK", "1"))), visits);

    assertThat(
            sortedRows(
                frame(
                    apply(
                        new Deduplicate(List.of("who"), List.of(key("day", true, false))),
                        visits))))
        .containsExactly("[ann,3,null]", "[bob,2,y]", "[null,5,w]");
    assertThat(
            sortedRows(
                frame(
                    apply(
                        new Deduplicate(List.of("who"), List.of(key("day", false, true))),
                        helperNamesTaken))))
        .containsExactly("[ann,null,v,1]", "[bob,2,y,1]", "[null,4,z,1]");
  }

  @Test
  void fillsNullsWhereTheValueFits() {
    Step holes =
        apply(
            new Project(
                List.of(
                    named("i", "CAST(NULL AS INT)"),
                    named("d", "IF(n = 0, CAST('NaN' AS DOUBLE), 1.5D)"),
                    named("a.b", "CAST(NULL AS STRING)"),
                    named("ok", "CAST(NULL AS BOOLEAN)"),
                    named("dec", "CAST(NULL AS DECIMAL(5,2))"),
                    named("day", "CAST(NULL AS DATE)"))),
            apply(new Limit(2, 0), numbers));

    assertThat(rows(frame(apply(new FillNulls(List.of(), 2.5), holes))))
        .containsExactly("[2,2.5,null,null,2.50,null]", "[2,1.5,null,null,2.50,null]");
    assertThat(rows(frame(apply(new FillNulls(List.of(), 7L), holes))).get(0))
        .isEqualTo("[7,7.0,null,null,7.00,null]");
    assertThat(rows(frame(apply(new FillNulls(List.of("A.B", "i"), "?"), holes))).get(1))
        .isEqualTo("[null,1.5,?,null,null,null]");
    assertThat(rows(frame(apply(new FillNulls(List.of(), true), holes))).get(1))
        .isEqualTo("[null,1.5,null,true,null,null]");
    assertThatThrownBy(() -> frame(apply(new FillNulls(List.of("gone"), 1L), holes)))
        .hasMessageContaining("there is no column 'gone'");
  }

  @Test
  void dropsRowsWithNulls() {
    assertThat(frame(apply(new DropNulls(List.of(), 0), visits)).count()).isEqualTo(2);
    assertThat(frame(apply(new DropNulls(List.of("a.b"), 0), visits)).count()).isEqualTo(5);
    assertThat(frame(apply(new DropNulls(List.of(), 2), visits)).count()).isEqualTo(6);
    assertThat(frame(apply(new DropNulls(List.of("who", "day"), 1), visits)).count()).isEqualTo(6);
    assertThat(frame(apply(new DropNulls(List.of("WHO", "day"), 2), visits)).count()).isEqualTo(3);
  }

  @Test
  void expressionsAreReadByTheSettingsOfTheSession() {
    SparkSession tokyo = spark.newSession();
    tokyo.conf().set("spark.sql.session.timeZone", "Asia/Tokyo");
    Step step =
        apply(
            new Project(
                List.of(
                    named(
                        "same",
                        "TIMESTAMP'2026-01-01 09:00:00' = CAST('2026-01-01 09:00:00' AS TIMESTAMP)"),
                    named("utc", "unix_seconds(TIMESTAMP'2026-01-01 09:00:00')"))),
            inline("n INT", row("1")));
    Optional<SparkSession> before = active();

    try (FrameBuilder builder =
        new FrameBuilder(
            tokyo, new PathResolver("/", Map.of()), ConnectionSource.NONE, BookmarkedTables.NONE)) {
      assertThat(rows(builder.frame(step))).containsExactly("[true,1767225600]");
    }

    assertThat(active()).isEqualTo(before);
  }

  private static Optional<SparkSession> active() {
    return SparkSession.getActiveSession().isDefined()
        ? Optional.of(SparkSession.getActiveSession().get())
        : Optional.empty();
  }

  private static SortKey key(String sql, boolean descending, boolean nullsFirst) {
    return new SortKey(Expression.of(sql), descending, nullsFirst);
  }
}

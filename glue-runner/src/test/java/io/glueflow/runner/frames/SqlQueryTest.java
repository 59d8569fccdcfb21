// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Step;
import io.glueflow.runner.JobCounter;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlQueryTest extends FrameTest {

  private final Step a = inline("id INT, x STRING", row("1", "a"), row("2", "b"));
  private final Step b = inline("id INT, y STRING", row("2", "c"), row("3", "d"));

  @Test
  void seesEachInputUnderItsName() {
    Step step =
        apply(
            new SqlQuery(
                "-- two inputs\nWITH j AS (SELECT * FROM one JOIN `odd ``name` USING (id))\n"
                    + "SELECT id, x, y FROM j ORDER BY id; -- done".replace("; -- done", " ;\n"),
                List.of("one", "odd `name")),
            a,
            b);

    assertThat(JobCounter.jobs(spark, () -> frames().frame(step))).isZero();
    assertThat(rows(frame(step))).containsExactly("[2,b,c]");
  }

  @Test
  void keepsTheOrderOfTheQuery() {
    Step step = apply(new SqlQuery("SELECT x FROM t ORDER BY x DESC -- last", List.of("t")), a);

    assertThat(rows(frame(step))).containsExactly("[b]", "[a]");
  }

  @Test
  void sameNamesInTwoQueriesAreTwoThings() {
    Step first = apply(new SqlQuery("SELECT * FROM t", List.of("t")), a);
    Step second = apply(new SqlQuery("SELECT * FROM t", List.of("t")), b);
    Step third = apply(new SqlQuery("SELECT count(*) FROM t, u", List.of("t", "u")), first, second);

    assertThat(rows(frame(first))).containsExactly("[1,a]", "[2,b]");
    assertThat(rows(frame(second))).containsExactly("[2,c]", "[3,d]");
    assertThat(rows(frame(third))).containsExactly("[4]");
    assertThat(spark.catalog().tableExists("t")).isFalse();
  }

  @Test
  void givesBackTheViewsOfOthers() {
    spark.range(7).createOrReplaceTempView("t");
    try {
      Step step = apply(new SqlQuery("SELECT count(*) FROM t", List.of("t")), a);
      Step broken = apply(new SqlQuery("SELECT nothing FROM t", List.of("t")), a);

      assertThat(rows(frame(step))).containsExactly("[2]");
      assertThatThrownBy(() -> frames().frame(broken)).isInstanceOf(StepException.class);
      assertThat(spark.table("t").count()).isEqualTo(7);
    } finally {
      spark.catalog().dropTempView("t");
    }
  }

  @Test
  void aPersistedInputStaysPersisted() {
    Dataset<Row> input = frame(a);
    input.persist(StorageLevel.MEMORY_ONLY());
    try {
      frame(apply(new SqlQuery("SELECT * FROM t", List.of("t")), a));

      assertThat(input.storageLevel()).isEqualTo(StorageLevel.MEMORY_ONLY());
    } finally {
      input.unpersist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE gotcha AS SELECT 1 AS x",
        "CREATE TEMPORARY VIEW gotcha AS SELECT 1 AS x",
        "DROP VIEW t",
        "SET spark.sql.shuffle.partitions = 9",
        "SELECT 1; DROP VIEW t",
        "SELEC 1",
        "",
      })
  void executesNothing(String text) {
    Step step = apply(new SqlQuery(text, List.of("t")), a);

    assertThatThrownBy(() -> frames().frame(step)).isInstanceOf(StepException.class);
    assertThat(spark.catalog().tableExists("gotcha")).isFalse();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Step;
import io.glueflow.runner.JobCounter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObserveTest extends FrameTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Step rows = inline("id INT, x INT", row("1", "5"), row("2", null), row("3", "7"));
  private final Step observed =
      apply(
          new Observe(List.of(named("rows", "count(*)"), named("no x", "count_if(x IS NULL)"))),
          rows);

  @Test
  void countsRowsOnTheirWayToAFile() {
    Step again =
        apply(
            new Observe(List.of(named("big", "max(x)"))),
            apply(new Filter(Expression.of("id < 3")), observed));
    Step sink =
        apply(
            new Write("parquet", "out", WriteMode.ERROR, List.of(), Map.of(), FileLayout.DEFAULT),
            again);

    int jobs = JobCounter.jobs(spark, () -> frames().write(sink, frame(sink)));

    assertThat(jobs).isEqualTo(1);
    assertThat(frames().observations().values(observed, PATIENCE))
        .contains(Map.of("rows", 3L, "no x", 1L));
    assertThat(frames().observations().values(again, PATIENCE)).contains(Map.of("big", 5));

    JobCounter.jobs(spark, () -> frame(again).takeAsList(1));
    assertThat(frames().observations().values(observed, PATIENCE).orElseThrow())
        .containsEntry("rows", 3L);
  }

  @Test
  void knowsNothingBeforeARunAndOfOtherSteps() {
    frame(observed);

    assertThat(frames().observations().values(observed, Duration.ZERO)).isEmpty();
    assertThat(frames().observations().values(rows, PATIENCE)).isEmpty();
  }

  @Test
  void doesNotWaitForAFailedJob() {
    Step failing =
        apply(
            new Filter(Expression.of("IF(id = 3, CAST(raise_error('boom') AS BOOLEAN), true)")),
            observed);
    assertThatThrownBy(() -> frame(failing).collectAsList()).hasStackTraceContaining("boom");

    assertThat(frames().observations().values(observed, Duration.ofMillis(50))).isEmpty();
  }

  @Test
  void metricsMayBeMissing() {
    assertThat(frame(apply(new Observe(List.of()), rows)).count()).isEqualTo(3);
  }

  @Test
  void canBeJoinedWithItself() {
    Step join =
        apply(
            new io.glueflow.model.operation.Union(true, false),
            observed,
            apply(new Filter(Expression.of("id = 1")), observed));

    assertThat(frame(join).collectAsList()).hasSize(4);
    assertThat(frames().observations().values(observed, PATIENCE)).isPresent();
  }
}

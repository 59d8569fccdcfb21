// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Pivot;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * Spreads the values of a column over columns. Values that are not named are looked for by a Spark
 * job, once, however often the frame is built.
 */
final class PivotBuilder implements OperationBuilder<Pivot> {

  /** More values than this are taken for a mistake. */
  private static final String MOST_VALUES = "spark.sql.pivotMaxValues";

  private final IdentityHashMap<Pivot, List<Object>> found = new IdentityHashMap<>();

  @Override
  public synchronized Dataset<Row> build(Pivot pivot, StepInputs inputs) {
    return spread(pivot, inputs.first(), values(pivot, inputs.first()));
  }

  /** The frame with a column for each of these values; a null fits a column of any type. */
  static Dataset<Row> spread(Pivot pivot, Dataset<Row> input, List<Object> values) {
    Column[] by =
        pivot.by().stream().map(name -> Columns.named(name).as(name)).toArray(Column[]::new);
    RelationalGroupedDataset spread =
        input.groupBy(by).pivot(Columns.named(pivot.column()), values);
    return AggregateBuilder.aggregated(spread, Columns.of(pivot.aggregates()));
  }

  private List<Object> values(Pivot pivot, Dataset<Row> input) {
    return pivot.values().isEmpty()
        ? found.computeIfAbsent(pivot, key -> valuesOf(pivot, Columns.named(pivot.column()), input))
        : List.copyOf(pivot.values());
  }

  /** The same job that Spark itself would run. */
  private List<Object> valuesOf(Pivot pivot, Column column, Dataset<Row> input) {
    int mostValues = Integer.parseInt(input.sparkSession().conf().get(MOST_VALUES));
    List<Object> values =
        input.select(column).distinct().limit(mostValues + 1).sort(column).collectAsList().stream()
            .map(row -> row.get(0))
            .toList();
    if (values.size() > mostValues) {
      throw new IllegalArgumentException(
          "the column '"
              + pivot.column()
              + "' has more than "
              + mostValues
              + " different values; name the ones to spread in \"values\"");
    }
    return values;
  }
}

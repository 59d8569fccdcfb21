// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Sort;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The operations for which Spark has a word of its own. */
final class RowOperations {

  private RowOperations() {}

  static Dataset<Row> project(Project project, StepInputs inputs) {
    Columns.requireDistinct(
        project.columns().stream().map(NamedExpression::name).toList(), "choose other names");
    return inputs.first().select(Columns.of(project.columns()));
  }

  static Dataset<Row> filter(Filter filter, StepInputs inputs) {
    return inputs.first().filter(Columns.of(filter.condition()));
  }

  static Dataset<Row> sample(Sample sample, StepInputs inputs) {
    return inputs.first().sample(sample.withReplacement(), sample.fraction(), sample.seed());
  }

  /** Spark sorts each partition before it draws, so that the parts of one input never overlap. */
  static Dataset<Row> randomSplit(RandomSplit split, StepInputs inputs) {
    double[] weights = split.weights().stream().mapToDouble(Double::doubleValue).toArray();
    return inputs.first().randomSplit(weights, split.seed())[split.index()];
  }

  static Dataset<Row> limit(Limit limit, StepInputs inputs) {
    Dataset<Row> rows = inputs.first();
    return (limit.offset() > 0 ? rows.offset(limit.offset()) : rows).limit(limit.rows());
  }

  static Dataset<Row> sort(Sort sort, StepInputs inputs) {
    Column[] keys = Columns.order(sort.keys());
    return sort.withinPartitions()
        ? inputs.first().sortWithinPartitions(keys)
        : inputs.first().sort(keys);
  }

  static Dataset<Row> setOperation(SetOperation operation, StepInputs inputs) {
    Dataset<Row> left = inputs.first();
    Dataset<Row> right = inputs.second();
    return switch (operation.kind()) {
      case INTERSECT -> operation.all() ? left.intersectAll(right) : left.intersect(right);
      case EXCEPT -> operation.all() ? left.exceptAll(right) : left.except(right);
    };
  }
}

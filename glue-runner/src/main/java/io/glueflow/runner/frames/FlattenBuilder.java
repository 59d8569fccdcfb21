// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.Sql;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Turns fields of structs into columns, as the operation's own rule says. */
final class FlattenBuilder implements OperationBuilder<Flatten> {

  @Override
  public Dataset<Row> build(Flatten flatten, StepInputs inputs) {
    List<Flatten.Leaf> leaves = flatten.leaves(SparkSchemas.toModel(inputs.first().schema()));
    Columns.requireDistinct(
        leaves.stream().map(leaf -> leaf.column().name()).toList(),
        "keep the prefix, choose another separator, or flatten fewer columns");
    return inputs
        .first()
        .select(leaves.stream().map(FlattenBuilder::column).toArray(Column[]::new));
  }

  private static Column column(Flatten.Leaf leaf) {
    String path = leaf.path().stream().map(Sql::identifier).collect(Collectors.joining("."));
    return functions.col(path).as(leaf.column().name());
  }
}

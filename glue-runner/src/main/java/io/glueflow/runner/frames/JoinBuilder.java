// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Joins two frames under the names {@code left} and {@code right}, so that a frame can be joined
 * with itself, and then picks and names the columns of the result.
 */
final class JoinBuilder implements OperationBuilder<Join> {

  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  @Override
  public Dataset<Row> build(Join join, StepInputs inputs) {
    Dataset<Row> left = inputs.first().alias(LEFT);
    Dataset<Row> right = inputs.second().alias(RIGHT);
    Dataset<Row> small = join.broadcast() ? functions.broadcast(right) : right;
    Dataset<Row> joined =
        join.how() == JoinKind.CROSS
            ? left.crossJoin(small)
            : left.join(small, condition(join), sparkName(join.how()));
    return joined.select(columns(join, inputs));
  }

  private static Column condition(Join join) {
    if (!join.on().isEmpty()) {
      return functions.expr(join.on());
    }
    return join.using().stream()
        .map(name -> Columns.named(LEFT, name).equalTo(Columns.named(RIGHT, name)))
        .reduce(Column::and)
        .orElseGet(() -> functions.lit(true));
  }

  private static String sparkName(JoinKind how) {
    return switch (how) {
      case INNER -> "inner";
      case LEFT -> "left_outer";
      case RIGHT -> "right_outer";
      case FULL -> "full_outer";
      case SEMI -> "left_semi";
      case ANTI -> "left_anti";
      case CROSS -> "cross";
    };
  }

  private static Column[] columns(Join join, StepInputs inputs) {
    List<String> names = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    if (join.how().yieldsLeftOnly()) {
      for (String name : inputs.first().columns()) {
        columns.add(Columns.named(LEFT, name).as(name));
      }
      return columns.toArray(Column[]::new);
    }
    for (String name : join.using()) {
      names.add(name);
      columns.add(key(join.how(), name).as(name));
    }
    Schema left = SparkSchemas.toModel(inputs.first().schema()).without(join.using());
    Schema right = SparkSchemas.toModel(inputs.second().schema()).without(join.using());
    refuseClashes(join.clashing(left, right));
    for (String name : left.names()) {
      join.clash()
          .leftName(name, right)
          .ifPresent(
              as -> {
                names.add(as);
                columns.add(Columns.named(LEFT, name).as(as));
              });
    }
    for (String name : right.names()) {
      join.clash()
          .rightName(name, left)
          .ifPresent(
              as -> {
                names.add(as);
                columns.add(Columns.named(RIGHT, name).as(as));
              });
    }
    Columns.requireDistinct(names, "choose other suffixes, or rename columns before the join");
    return columns.toArray(Column[]::new);
  }

  private static Column key(JoinKind how, String name) {
    return switch (how) {
      case RIGHT -> Columns.named(RIGHT, name);
      case FULL -> functions.coalesce(Columns.named(LEFT, name), Columns.named(RIGHT, name));
      default -> Columns.named(LEFT, name);
    };
  }

  private static void refuseClashes(List<String> clashing) {
    if (!clashing.isEmpty()) {
      throw new IllegalArgumentException(
          "both sides have the columns "
              + String.join(", ", clashing)
              + ": say which to keep with 'on-clash', or drop or rename them before the join");
    }
  }
}

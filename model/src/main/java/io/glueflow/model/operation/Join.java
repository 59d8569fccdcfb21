// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins two inputs, the left and the right one.
 *
 * @param how the kind of join
 * @param using columns that are equal on both sides and come once in the result; empty when {@code
 *     on} is given or for a cross join
 * @param on a BOOLEAN expression over {@code left.<column>} and {@code right.<column>}; its text is
 *     empty when {@code using} is given or for a cross join
 * @param clash what happens to columns, other than those of {@code using}, that both sides have
 * @param broadcast whether the right side is small enough to be sent to every executor
 */
public record Join(JoinKind how, List<String> using, String on, ClashRule clash, boolean broadcast)
    implements Operation {

  public Join {
    using = List.copyOf(using);
  }

  /** The columns that both sides have although there may be none; empty when all is well. */
  public List<String> clashing(Schema left, Schema right) {
    if (clash.kind() != ClashRule.Kind.ERROR || how.yieldsLeftOnly()) {
      return List.of();
    }
    Schema rightRest = right.without(using);
    return left.without(using).names().stream()
        .filter(name -> rightRest.column(name).isPresent())
        .toList();
  }

  @Override
  public Schema schema(List<Schema> inputs, SchemaResolver resolver) {
    Schema left = inputs.get(0);
    Schema right = inputs.get(1);
    if (how.yieldsLeftOnly()) {
      return left;
    }
    List<Column> columns = new ArrayList<>();
    for (String name : using) {
      columns.add(key(name, left, right));
    }
    Schema leftRest = left.without(using);
    Schema rightRest = right.without(using);
    for (Column column : leftRest.columns()) {
      clash
          .leftName(column.name(), rightRest)
          .ifPresent(name -> columns.add(renamed(column, name, how.nullsLeft())));
    }
    for (Column column : rightRest.columns()) {
      clash
          .rightName(column.name(), leftRest)
          .ifPresent(name -> columns.add(renamed(column, name, how.nullsRight())));
    }
    return new Schema(columns, left.open() || right.open());
  }

  private Column key(String name, Schema left, Schema right) {
    Column ofLeft =
        Expression.column(name).toColumn(name, ExpressionRole.KEY, left, SchemaResolver.NONE);
    Column ofRight =
        Expression.column(name).toColumn(name, ExpressionRole.KEY, right, SchemaResolver.NONE);
    if (how != JoinKind.FULL) {
      return how == JoinKind.RIGHT ? ofRight : ofLeft;
    }
    // The first of both that is not null.
    return Column.of(
        name,
        TypeCoercion.of(false)
            .wider(List.of(ofLeft.type(), ofRight.type()))
            .orElse(DataType.UNKNOWN));
  }

  private static Column renamed(Column column, String name, boolean nulls) {
    return new Column(name, column.type(), column.nullable() || nulls, column.comment());
  }
}

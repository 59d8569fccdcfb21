// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that an expression of a step can name.
 *
 * <p>Spark looks for what the rows of a filter or a sort lack in the rows that these were made of:
 * a column that was dropped or renamed before is still found.
 */
final class ReachableColumns {

  private ReachableColumns() {}

  /** Whether Spark looks behind the rows of a step. */
  static boolean looksBehind(Step step) {
    return step.operation() instanceof Filter || step.operation() instanceof Sort;
  }

  /** The columns of rows, and others whose types are not known. */
  static Schema beside(Schema rows, List<String> others) {
    List<Column> columns = new ArrayList<>(rows.columns());
    for (String name : others) {
      if (columns.stream().noneMatch(known -> known.name().equalsIgnoreCase(name))) {
        columns.add(Column.of(name, DataType.UNKNOWN));
      }
    }
    return new Schema(columns, rows.open());
  }

  /** The columns of a step's rows and those behind them, whose types are not known. */
  static Schema of(Step step) {
    Step input = step.inputs().get(0);
    Schema rows = input.schema();
    List<Column> columns = new ArrayList<>(rows.columns());
    for (Step at = input; at.inputs().size() == 1; at = at.inputs().get(0)) {
      Schema before = at.inputs().get(0).schema();
      if (before.open()) {
        return new Schema(columns, true);
      }
      for (Column column : before.columns()) {
        if (columns.stream().noneMatch(known -> known.name().equalsIgnoreCase(column.name()))) {
          columns.add(Column.of(column.name(), DataType.UNKNOWN));
        }
      }
    }
    return Schema.of(columns);
  }
}

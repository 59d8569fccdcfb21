// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of sources that were found out, although the workflow does not declare them. */
public final class SourceColumns {

  private SourceColumns() {}

  /** What is known completely, in DDL, by the id of the node that reads. */
  public static Map<String, String> found(Analysis analysis) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Step step : analysis.plan().steps()) {
      Schema schema = columns(step);
      if (!schema.open() && schema.columns().stream().allMatch(SourceColumns::isKnown)) {
        found.put(step.node(), schema.ddl());
      }
    }
    return found;
  }

  /** Without the column of bad rows, which every reader adds itself. */
  private static Schema columns(Step step) {
    if (step.operation() instanceof Read read && read.declared().open()) {
      return step.schema().without(List.of(read.badRowColumn()));
    }
    boolean table = step.operation() instanceof ReadTable read && read.declared().open();
    boolean database = step.operation() instanceof ReadJdbc read && read.declared().open();
    return table || database ? step.schema() : Schema.UNKNOWN;
  }

  private static boolean isKnown(Column column) {
    return isKnown(column.type());
  }

  private static boolean isKnown(DataType type) {
    if (type instanceof DataType.Struct struct) {
      return struct.fields().columns().stream().allMatch(SourceColumns::isKnown);
    }
    if (type instanceof DataType.Array array) {
      return isKnown(array.element());
    }
    if (type instanceof DataType.Map map) {
      return isKnown(map.key()) && isKnown(map.value());
    }
    return !(type instanceof DataType.Unknown);
  }
}

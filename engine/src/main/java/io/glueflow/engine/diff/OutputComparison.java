// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.diff;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares the rows that nodes write. */
final class OutputComparison {

  private OutputComparison() {}

  /** What differs in the outputs of nodes that write in both workflows. */
  static List<OutputChange> changes(Analysis before, Analysis after, SameNodes same) {
    Map<String, Schema> old = written(before);
    List<OutputChange> changes = new ArrayList<>();
    written(after)
        .forEach(
            (node, rows) ->
                same.formerId(node)
                    .map(old::get)
                    .flatMap(former -> change(node, former, rows))
                    .ifPresent(changes::add));
    return changes;
  }

  private static Map<String, Schema> written(Analysis analysis) {
    Map<String, Schema> written = new LinkedHashMap<>();
    for (Step sink : analysis.plan().sinks()) {
      written.put(sink.node(), sink.inputs().get(0).schema());
    }
    return written;
  }

  private static Optional<OutputChange> change(String node, Schema before, Schema after) {
    boolean known = !before.open() && !after.open();
    List<ValueChange> columns = new ArrayList<>();
    for (Column column : after.columns()) {
      Optional<Column> former = before.column(column.name());
      if (former.isEmpty() && !before.open()) {
        columns.add(new ValueChange(column.name(), Optional.empty(), type(column)));
      } else if (former.isPresent() && !isSame(former.get(), column)) {
        columns.add(new ValueChange(column.name(), type(former.get()), type(column)));
      }
    }
    for (Column column : before.columns()) {
      if (after.column(column.name()).isEmpty() && !after.open()) {
        columns.add(new ValueChange(column.name(), type(column), Optional.empty()));
      }
    }
    boolean reordered = !kept(before, after).equals(kept(after, before));
    return columns.isEmpty() && !reordered
        ? Optional.empty()
        : Optional.of(new OutputChange(node, columns, reordered, known));
  }

  private static boolean isSame(Column one, Column other) {
    boolean unknown = one.type().equals(DataType.UNKNOWN) || other.type().equals(DataType.UNKNOWN);
    return unknown || one.type().equals(other.type());
  }

  private static Optional<JsonValue> type(Column column) {
    return Optional.of(Json.string(column.type().ddl()));
  }

  /** The names that both have, in the order of the first. */
  private static List<String> kept(Schema first, Schema second) {
    return first.names().stream()
        .filter(name -> second.column(name).isPresent())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }
}

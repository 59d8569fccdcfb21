// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The faults that a document can have, the same ones each time. */
final class Faults {

  private Faults() {}

  static List<Fault> of(Fixture fixture, Analysis analysis) {
    Offsets offsets = new Offsets(fixture.text());
    boolean foreign = fixture.isCase() || !fixture.text().contains("\"glueflow\"");
    List<Fault> all = new ArrayList<>();
    for (CheckedNode node : analysis.nodes().values()) {
      Map<String, String> columns = columns(node, analysis);
      List<Fault> faults = new ArrayList<>(SqlFaults.of(offsets, node, columns.keySet()));
      faults.addAll(NodeFaults.of(offsets, node, columns, foreign));
      Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
      faults.stream()
          .filter(fault -> counts.merge(fault.kind(), 1, Integer::sum) <= fault.kind().most())
          .forEach(all::add);
    }
    return all;
  }

  /** The types of the columns that a node reads, by their names in lower case. */
  private static Map<String, String> columns(CheckedNode node, Analysis analysis) {
    Map<String, String> columns = new LinkedHashMap<>();
    node.inputs().values().stream()
        .map(input -> analysis.plan().outputs().get(input.source()))
        .filter(Objects::nonNull)
        .map(Step::schema)
        .forEach(
            schema -> {
              for (Column column : schema.columns()) {
                columns.put(column.name().toLowerCase(Locale.ROOT), column.type().ddl());
              }
            });
    return columns;
  }
}

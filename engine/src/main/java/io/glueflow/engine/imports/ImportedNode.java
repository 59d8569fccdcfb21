// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.Location;
import java.util.List;
import java.util.Locale;

/**
 * What became of one node of an export.
 *
 * @param id its id there
 * @param label its name there
 * @param kind what it is there, such as {@code fire.nodes.etl.NodeSQL} or {@code ApplyMapping}
 * @param outcome how well it was converted
 * @param nodes the ids of the native nodes that stand for it, none when others do its work
 * @param remarks what a reader should know, such as settings that were left out
 * @param location where it stands in the export
 */
public record ImportedNode(
    String id,
    String label,
    String kind,
    Outcome outcome,
    List<String> nodes,
    List<String> remarks,
    Location location) {

  /** How well a node was converted. */
  public enum Outcome {
    /** It means the same. */
    MAPPED,
    /** It does the same work, but a remark says what differs. */
    ADAPTED,
    /** It only showed or noted something, and takes no part in the flow. */
    NOTED,
    /** It has no counterpart and cannot run. */
    NOT_MAPPED;

    /** The word shown to users and written to JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ImportedNode {
    nodes = List.copyOf(nodes);
    remarks = List.copyOf(remarks);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.WriteJdbc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The connections that the nodes of a workflow name. */
public final class ConnectionsUsed {

  /**
   * A node's use of a connection.
   *
   * @param connection the connection's name
   * @param node the id of the node
   * @param location where the node names it
   */
  public record Use(String connection, String node, Location location) {}

  private ConnectionsUsed() {}

  /** Each use, in the order of the plan; not those of disabled nodes. */
  public static List<Use> in(Analysis analysis) {
    List<Use> uses = new ArrayList<>();
    for (Step step : analysis.plan().steps()) {
      connection(step.operation())
          .ifPresent(name -> uses.add(new Use(name, step.node(), place(analysis, step.node()))));
    }
    return uses;
  }

  /** The names, each once, in the order of the plan. */
  public static Set<String> names(Analysis analysis) {
    Set<String> names = new LinkedHashSet<>();
    in(analysis).forEach(use -> names.add(use.connection()));
    return names;
  }

  private static Optional<String> connection(Operation operation) {
    if (operation instanceof ReadJdbc read) {
      return Optional.of(read.connection());
    }
    return operation instanceof WriteJdbc write
        ? Optional.of(write.connection())
        : Optional.empty();
  }

  private static Location place(Analysis analysis, String node) {
    return analysis
        .workflow()
        .node(node)
        .map(found -> found.locationOf("connection"))
        .orElse(analysis.workflow().location());
  }
}

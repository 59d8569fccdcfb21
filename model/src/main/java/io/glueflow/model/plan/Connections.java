// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each input of a node its port and checks that it reads something that exists. */
final class Connections {

  private static final Set<String> INPUT_KEYS = Set.of("input", "inputs");

  private final Map<String, CheckedNode> nodes;
  private final Set<String> allIds;
  private final Diagnostics diagnostics;
  private final Findings findings;

  /**
   * Makes a checker.
   *
   * @param nodes the nodes whose type is known
   * @param allIds the ids of all nodes, also of those whose type is not known
   */
  Connections(
      Map<String, CheckedNode> nodes,
      Set<String> allIds,
      Diagnostics diagnostics,
      Findings findings) {
    this.nodes = nodes;
    this.allIds = allIds;
    this.diagnostics = diagnostics;
    this.findings = findings;
  }

  CheckedNode connect(CheckedNode checked) {
    Diagnostics own = new Diagnostics();
    Map<String, NodeInput> byPort = byPort(checked, own);
    boolean allExist = !byPort.values().removeIf(input -> !exists(checked.node(), input));
    diagnostics.reportAll(own.sorted());
    return checked.connected(byPort, allExist && !own.hasErrors());
  }

  /** Checks what a node of an unknown type reads: that it exists can be told all the same. */
  void checkSources(Node node) {
    node.inputs().forEach(input -> exists(node, input));
  }

  private static Map<String, NodeInput> byPort(CheckedNode checked, Diagnostics own) {
    Node node = checked.node();
    Inputs inputs = checked.type().inputs();
    if (inputs instanceof Inputs.Ports ports) {
      return fixed(checked, ports.names(), own);
    }
    boolean views = inputs instanceof Inputs.Views;
    int minimum = views ? ((Inputs.Views) inputs).minimum() : ((Inputs.Many) inputs).minimum();
    Map<String, NodeInput> result = new LinkedHashMap<>();
    for (NodeInput input : node.inputs()) {
      String unnamed = views ? input.source().node() : String.valueOf(result.size() + 1);
      String port = input.port().isEmpty() ? unnamed : input.port();
      if (result.putIfAbsent(port, input) != null) {
        report(
            own,
            DiagnosticCode.DUPLICATE_NAME,
            node,
            input.location(),
            "two inputs are named '" + port + "'",
            "name them: \"inputs\": {\"a\": …, \"b\": …}");
      }
    }
    if (result.size() < minimum && !hasSlip(checked)) {
      report(
          own,
          DiagnosticCode.PORT_NOT_CONNECTED,
          node,
          node.locationOf("inputs"),
          "needs at least " + minimum + " inputs, has " + result.size(),
          "");
    }
    return result;
  }

  /** Whether the inputs are given under a key that is told as unknown. */
  private static boolean hasSlip(CheckedNode checked) {
    Set<String> known = new LinkedHashSet<>(Node.RESERVED_KEYS);
    checked.type().properties().forEach(property -> known.add(property.name()));
    return !KeySlips.of(checked.node().json(), INPUT_KEYS, known).isEmpty();
  }

  private static Map<String, NodeInput> fixed(
      CheckedNode checked, List<String> ports, Diagnostics own) {
    Node node = checked.node();
    Map<String, NodeInput> given = new LinkedHashMap<>();
    int position = 0;
    for (NodeInput input : node.inputs()) {
      if (input.port().isEmpty() && position >= ports.size()) {
        report(
            own,
            DiagnosticCode.TOO_MANY_INPUTS,
            node,
            input.location(),
            ports.isEmpty()
                ? "a '" + node.type() + "' takes no input"
                : "a '" + node.type() + "' takes " + count(ports) + ": " + list(ports),
            "");
      } else if (!input.port().isEmpty() && !ports.contains(input.port())) {
        report(
            own,
            DiagnosticCode.UNKNOWN_INPUT_PORT,
            node,
            input.location(),
            ports.isEmpty()
                ? "a '" + node.type() + "' takes no input"
                : "there is no input '" + input.port() + "'",
            ports.isEmpty() ? "" : Suggestion.didYouMean(input.port(), ports));
        Suggestion.closest(input.port(), ports).ifPresent(port -> given.putIfAbsent(port, input));
      } else {
        given.put(input.port().isEmpty() ? ports.get(position) : input.port(), input);
        position++;
      }
    }
    List<String> open = ports.stream().filter(port -> !given.containsKey(port)).toList();
    if (!open.isEmpty() && !hasSlip(checked)) {
      report(
          own,
          DiagnosticCode.PORT_NOT_CONNECTED,
          node,
          node.locationOf("inputs"),
          (open.size() == 1 ? "input '" : "inputs '")
              + String.join("' and '", open)
              + (open.size() == 1 ? "' is not connected" : "' are not connected"),
          ports.size() == 1
              ? "add \"input\": \"…\""
              : "write \"inputs\": {\"" + String.join("\": \"…\", \"", ports) + "\": \"…\"}");
    }
    Map<String, NodeInput> inOrder = new LinkedHashMap<>();
    ports.stream().filter(given::containsKey).forEach(port -> inOrder.put(port, given.get(port)));
    return inOrder;
  }

  private boolean exists(Node node, NodeInput input) {
    String source = input.source().node();
    if (!allIds.contains(source)) {
      findings.missingNode(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_INPUT_NODE,
                  input.location(),
                  "there is no node '" + source + "'")
              .withNode(node.id())
              .withHint(Suggestion.didYouMean(source, others(node))),
          source);
      return false;
    }
    CheckedNode target = nodes.get(source);
    boolean outputsUnknown = target == null || !target.sound();
    if (outputsUnknown || target.outputs().contains(input.source().port())) {
      return true;
    }
    report(
        diagnostics,
        DiagnosticCode.UNKNOWN_OUTPUT_PORT,
        node,
        input.location(),
        target.outputs().isEmpty()
            ? "node '" + source + "' has no output"
            : "node '" + source + "' has no output '" + input.source().port() + "'",
        target.outputs().isEmpty()
            ? ""
            : "its outputs: "
                + list(target.outputs().stream().map(port -> source + "." + port).toList()));
    return false;
  }

  private List<String> others(Node node) {
    return allIds.stream().filter(id -> !id.equals(node.id())).toList();
  }

  private static String count(List<String> ports) {
    return ports.size() == 1 ? "1 input" : ports.size() + " inputs";
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private static void report(
      Diagnostics own,
      DiagnosticCode code,
      Node node,
      Location location,
      String message,
      String hint) {
    own.report(Diagnostic.of(code, location, message).withNode(node.id()).withHint(hint));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which input and which output each link means: the one that it names, else the next one in the
 * order of the links.
 */
final class FirePorts {

  private final Diagnostics diagnostics;

  FirePorts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The outputs that the links of a node leave from, counted from 0. */
  Map<FireLink, Integer> outputs(FireNode node, List<FireLink> links) {
    List<String> names = FireAnchors.outputs(node);
    Map<FireLink, Integer> outputs = new HashMap<>();
    for (int i = 0; i < links.size(); i++) {
      FireEdge edge = links.get(i).edge();
      int named = named(edge, names, edge.sourceAnchor(), "output");
      outputs.put(links.get(i), named < 0 ? i : named);
    }
    return outputs;
  }

  /** The links that lead to a node by the input they feed; an input may have none. */
  List<Optional<FireLink>> inputs(FireNode node, List<FireLink> links) {
    List<String> names = FireAnchors.inputs(node);
    List<Optional<FireLink>> inputs = new ArrayList<>();
    List<FireLink> others = new ArrayList<>();
    // one input by the name of 'multiInput' takes all
    boolean many = names.size() < 2;
    for (FireLink link : links) {
      FireEdge edge = link.edge();
      int named = many ? -1 : named(edge, names, edge.targetAnchor(), "input");
      if (named < 0 || (named < inputs.size() && inputs.get(named).isPresent())) {
        others.add(link);
      } else {
        while (inputs.size() <= named) {
          inputs.add(Optional.empty());
        }
        inputs.set(named, Optional.of(link));
      }
    }
    int at = 0;
    for (FireLink link : others) {
      while (at < inputs.size() && inputs.get(at).isPresent()) {
        at++;
      }
      if (at < inputs.size()) {
        inputs.set(at, Optional.of(link));
      } else {
        inputs.add(Optional.of(link));
      }
    }
    return inputs;
  }

  private int named(FireEdge edge, List<String> names, String anchor, String what) {
    int named = FireAnchors.indexOf(names, anchor);
    if (named < 0 && !anchor.isEmpty() && names.size() > 1) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.MALFORMED_EXPORT,
                  edge.location(),
                  "the node has no " + what + " '" + anchor + "'")
              .withHint("it has " + String.join(", ", names)));
    }
    return named;
  }
}

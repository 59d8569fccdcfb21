// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the inputs of a node: {@code input}, or {@code inputs} as an object or a list. */
final class NodeInputsReader {

  private final String node;
  private final Diagnostics diagnostics;

  NodeInputsReader(String node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
  }

  List<NodeInput> read(JsonObject object) {
    List<NodeInput> inputs = new ArrayList<>();
    object.value("input").ifPresent(value -> one(value, inputs));
    Optional<JsonObject.Member> several = object.member("inputs");
    if (several.isEmpty()) {
      return inputs;
    }
    if (object.member("input").isPresent()) {
      report(
          DiagnosticCode.TOO_MANY_INPUTS,
          several.get().value(),
          "'input' and 'inputs' exclude each other",
          "keep 'inputs' for several, 'input' for one");
    }
    JsonValue value = several.get().value();
    if (!several(value, inputs)) {
      report(
          DiagnosticCode.WRONG_KIND,
          value,
          "'inputs' is " + value.kind() + ", expected an object or an array",
          "for a single input write \"input\": \"…\"");
    }
    return inputs;
  }

  /** What is several in the place of one is read all the same: nothing else is wrong with it. */
  private void one(JsonValue value, List<NodeInput> inputs) {
    if (value instanceof JsonString string) {
      add("", string, inputs);
      return;
    }
    boolean several = several(value, inputs);
    report(
        DiagnosticCode.WRONG_KIND,
        value,
        "'input' is " + value.kind() + ", expected a string",
        several ? "several inputs stand in 'inputs'" : "");
  }

  private boolean several(JsonValue value, List<NodeInput> inputs) {
    if (value instanceof JsonObject named) {
      named.members().forEach(member -> add(member.name(), member.value(), inputs));
    } else if (value instanceof JsonArray listed) {
      listed.items().forEach(item -> add("", item, inputs));
    } else {
      return false;
    }
    return true;
  }

  private void add(String port, JsonValue reference, List<NodeInput> inputs) {
    if (reference instanceof JsonString string && !string.value().isBlank()) {
      inputs.add(new NodeInput(port, NodeOutput.parse(string.value()), string.location()));
    } else {
      report(
          DiagnosticCode.WRONG_KIND, reference, "an input is the id of a node, or 'id.output'", "");
    }
  }

  private void report(DiagnosticCode code, JsonValue at, String message, String hint) {
    diagnostics.report(Diagnostic.of(code, at.location(), message).withNode(node).withHint(hint));
  }
}

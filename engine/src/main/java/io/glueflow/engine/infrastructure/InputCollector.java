// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.DeploymentInput.Use;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the parameters that are asked for at a deployment: those that decide what a role may do,
 * and those that no run can do without.
 */
final class InputCollector {

  private final Workflow workflow;
  private final DeployedValues values;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  InputCollector(Workflow workflow, DeployedValues values) {
    this.workflow = workflow;
    this.values = values;
  }

  /** Adds those in the name of a bucket. */
  void inBucket(MarkedText bucket) {
    add(bucket, Use.BUCKET);
  }

  /** Adds those in the name of a table or database. */
  void inTable(MarkedText name) {
    add(name, Use.TABLE);
  }

  private void add(MarkedText name, Use use) {
    for (Placeholder placeholder : name.placeholders()) {
      if (!values.isKnownOnlyToRun(placeholder)) {
        // what may stand in a bucket's name is the narrower set of characters
        uses.merge(placeholder.name(), use, (a, b) -> a == Use.BUCKET ? a : b);
      }
    }
  }

  Set<String> names() {
    return uses.keySet();
  }

  /** All of them, in the order of the document. */
  List<DeploymentInput> all() {
    List<DeploymentInput> inputs = new ArrayList<>();
    for (Parameter parameter : workflow.parameters()) {
      String name = parameter.name();
      boolean asked = parameter.isRequired() && !values.given().containsKey(name);
      if (uses.containsKey(name) || asked) {
        inputs.add(
            new DeploymentInput(
                name,
                parameter.description(),
                values.value(name).orElse(""),
                uses.getOrDefault(name, Use.ARGUMENT)));
      }
    }
    return inputs;
  }
}

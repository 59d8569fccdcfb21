// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The variables of a module of Terraform. */
final class TerraformVariables {

  /** Names that Terraform keeps for itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "source",
          "version",
          "providers",
          "count",
          "for_each",
          "lifecycle",
          "depends_on",
          "locals");

  private final List<DeploymentInput> inputs;
  private final InputNames names;

  TerraformVariables(List<DeploymentInput> inputs) {
    this.inputs = List.copyOf(inputs);
    this.names =
        new InputNames(
            inputs, parameter -> RESERVED.contains(parameter) ? parameter + "_value" : parameter);
  }

  InputNames names() {
    return names;
  }

  /** Their declarations. What stands in these is no template: Terraform takes it as it is. */
  JsonObject declarations() {
    Json.ObjectBuilder declarations = Json.object();
    for (DeploymentInput input : inputs) {
      String name = names.of(input.parameter());
      Json.ObjectBuilder variable =
          Json.object().put("type", "string").put("description", input.label());
      if (!input.isRequired()) {
        variable.put("default", input.defaultText());
      }
      if (!input.use().pattern().isEmpty()) {
        variable.put(
            "validation",
            Json.object()
                .put(
                    "condition",
                    "${can(regex(\"" + input.use().pattern() + "\", var." + name + "))}")
                .put("error_message", "It is made of " + input.use().meaning() + ".")
                .build());
      }
      declarations.put(name, variable.build());
    }
    return declarations.build();
  }
}

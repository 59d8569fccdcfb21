// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.workflow.Workflow;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the values of parameters before a deployment.
 *
 * @param workflow the workflow that declares them
 * @param given texts of parameters that are given now, by name
 * @param values the values of all parameters that have one
 */
record DeployedValues(Workflow workflow, Map<String, String> given, ParameterValues values) {

  /** A text with the values that are given now. */
  MarkedText given(MarkedText text) {
    return new MarkedText(
        text.parts().stream()
            .map(
                part ->
                    part instanceof Value value && given.containsKey(value.placeholder().name())
                        ? filled(value)
                        : part)
            .toList());
  }

  /** A part with the value that it has unless another one is given. */
  Part filled(Value value) {
    return value(value.placeholder()).<Part>map(Words::new).orElse(value);
  }

  /** The value that a parameter has unless another one is given. */
  Optional<String> value(Placeholder placeholder) {
    return placeholder.source() == Placeholder.Source.PARAMETER
        ? value(placeholder.name())
        : Optional.empty();
  }

  /** The value that a parameter has unless another one is given. */
  Optional<String> value(String parameter) {
    return Optional.ofNullable(values.parameters().get(parameter)).map(ParameterValues.Typed::text);
  }

  /** Whether what stands for it is a secret or a variable, which only a run knows. */
  boolean isKnownOnlyToRun(Placeholder placeholder) {
    String name = placeholder.name();
    boolean parameter = placeholder.source() == Placeholder.Source.PARAMETER;
    return !parameter || (value(name).isEmpty() && (given.containsKey(name) || hasDefault(name)));
  }

  private boolean hasDefault(String parameter) {
    return workflow.parameter(parameter).filter(found -> !found.isRequired()).isPresent();
  }
}

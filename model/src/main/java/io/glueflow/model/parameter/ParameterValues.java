// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values that placeholders stand for in one run.
 *
 * <p>Environment variables and secrets are asked for only when a run binds its workflow; validation
 * leaves their placeholders alone.
 */
public final class ParameterValues {

  private final Map<String, Typed> parameters;
  private final Function<String, Optional<String>> environment;
  private final Function<String, Optional<String>> secrets;

  /**
   * A parameter's value.
   *
   * @param parameter its declaration
   * @param value a value of the declared type
   */
  public record Typed(Parameter parameter, JsonValue value) {

    /** The value as it stands in a path or another text. */
    public String text() {
      return ParameterValues.text(value);
    }
  }

  private ParameterValues(
      Map<String, Typed> parameters,
      Function<String, Optional<String>> environment,
      Function<String, Optional<String>> secrets) {
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    this.environment = environment;
    this.secrets = secrets;
  }

  /** These values for parameters, nothing for environment variables and secrets. */
  public static ParameterValues of(Map<String, Typed> parameters) {
    return new ParameterValues(parameters, name -> Optional.empty(), name -> Optional.empty());
  }

  /** A value as it stands in a path or another text; the items of a list with commas between. */
  public static String text(JsonValue value) {
    return Literals.text(value);
  }

  /** The same values, with environment variables and secrets to ask for. */
  public ParameterValues with(
      Function<String, Optional<String>> newEnvironment,
      Function<String, Optional<String>> newSecrets) {
    return new ParameterValues(parameters, newEnvironment, newSecrets);
  }

  /** The parameters that have a value, in the order of their declaration. */
  public Map<String, Typed> parameters() {
    return parameters;
  }

  Optional<Typed> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  Optional<String> environment(String name) {
    return environment.apply(name);
  }

  Optional<String> secret(String name) {
    return secrets.apply(name);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The secrets and environment variables that one run asks for; hides them, notes what is missing.
 */
final class RunSecrets {

  private static final Pattern SECRET_LOOKING =
      Pattern.compile(
          "(?i)passw|passphrase|pwd|secret|token|credential|(?:access|api|private).?key");

  private final SecretSource secrets;
  private final Redactor redactor;
  private final Set<String> missing = new LinkedHashSet<>();

  RunSecrets(SecretSource secrets, Redactor redactor) {
    this.secrets = secrets;
    this.redactor = redactor;
  }

  /** The given texts of parameters, those that stand for a secret or variable replaced by it. */
  Map<String, String> resolved(List<Parameter> declared, Map<String, String> given) {
    Map<String, String> resolved = new LinkedHashMap<>(given);
    for (Parameter parameter : declared) {
      text(parameter, given)
          .flatMap(Placeholder::standIn)
          .flatMap(this::value)
          .ifPresent(value -> resolved.put(parameter.name(), value));
    }
    return resolved;
  }

  private static Optional<String> text(Parameter parameter, Map<String, String> given) {
    JsonValue otherwise = parameter.defaultValue();
    return Optional.ofNullable(given.get(parameter.name()))
        .or(() -> Optional.ofNullable(otherwise instanceof JsonString text ? text.value() : null));
  }

  private Optional<String> value(Placeholder placeholder) {
    return placeholder.source() == Placeholder.Source.SECRET
        ? secret(placeholder.name())
        : variable(placeholder.name());
  }

  /** The same values, and these secrets and variables to ask for. */
  ParameterValues with(ParameterValues values) {
    return values.with(this::variable, this::secret);
  }

  /** What was asked for and is not there, in sentences. */
  Set<String> missing() {
    return missing;
  }

  private Optional<String> secret(String name) {
    Optional<String> secret = secrets.find(name);
    secret.ifPresentOrElse(redactor::hide, () -> missing.add(secrets.absence(name)));
    return secret;
  }

  private Optional<String> variable(String name) {
    Optional<String> value = Optional.ofNullable(System.getenv(name));
    if (value.isEmpty()) {
      missing.add("the environment variable " + name + " is not set");
    } else if (SECRET_LOOKING.matcher(name).find()) {
      redactor.hide(value.get());
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.SecretNames;
import io.glueflow.engine.job.ConfArgument;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing that looks like a secret becomes an argument, which Glue's console and logs show. */
final class SecretsNotExposed implements PreflightRule {

  private static final List<Property<Map<String, String>>> SHOWN =
      List.of(
          JobKeys.DEFAULT_ARGUMENTS,
          JobKeys.NON_OVERRIDABLE_ARGUMENTS,
          JobKeys.SPARK_CONF,
          JobKeys.TAGS);

  @Override
  public String title() {
    return "secrets stay secret";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    context.parameters().forEach((name, value) -> given(name, value, diagnostics));
    context
        .analysis()
        .ifPresent(
            analysis ->
                analysis
                    .workflow()
                    .parameters()
                    .forEach(parameter -> declared(context, parameter, diagnostics)));
    for (Property<Map<String, String>> key : SHOWN) {
      context
          .settings()
          .find(key)
          .orElse(Map.of())
          .forEach(
              (name, value) ->
                  secrets(name, value)
                      .forEach(
                          secret ->
                              diagnostics.report(
                                  problem(
                                      context.place(key, name),
                                      "'%s' looks like a secret, and all may see '%s'"
                                          .formatted(secret, key.name()),
                                      "keep it in a Glue connection, where the workflow reads it as"
                                          + " ${secret:CONNECTION/password}"))));
    }
  }

  /** The secrets that an entry holds: itself, or some of what is put together in its value. */
  private static Stream<String> secrets(String name, String value) {
    Set<String> parts =
        switch (name) {
          case ConfArgument.NAME -> ConfArgument.read(value).keySet();
          case CustomerVariables.OF_DRIVER, CustomerVariables.OF_EXECUTORS ->
              CustomerVariables.names(Map.of(name, value), name);
          default -> value.isEmpty() ? Set.<String>of() : Set.of(name);
        };
    return parts.stream().filter(SecretNames::isSecret).sorted();
  }

  private static void given(String name, String value, Diagnostics diagnostics) {
    if (isExposed(name, value)) {
      diagnostics.report(parameter(Location.ofFile("--param " + name), name, "the value of"));
    }
  }

  private static void declared(
      PreflightContext context, Parameter parameter, Diagnostics diagnostics) {
    boolean used = !context.parameters().containsKey(parameter.name());
    if (used
        && parameter.defaultValue() instanceof JsonString text
        && isExposed(parameter.name(), text.value())) {
      diagnostics.report(parameter(text.location(), parameter.name(), "the default of"));
    }
  }

  private static Diagnostic parameter(Location place, String name, String what) {
    return problem(
        place,
        what + " parameter '" + name + "' looks like a secret, and arguments of runs are shown",
        "give ${secret:CONNECTION/password} instead: it is filled in where the run happens");
  }

  private static boolean isExposed(String name, String value) {
    boolean elsewhere =
        Placeholder.whole(value)
            .filter(
                found ->
                    found.source() == Placeholder.Source.SECRET
                        || found.source() == Placeholder.Source.ENVIRONMENT)
            .isPresent();
    return SecretNames.isSecret(name) && !value.isEmpty() && !elsewhere;
  }

  private static Diagnostic problem(Location place, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.SECRET_EXPOSED, place, message).withHint(hint);
  }
}

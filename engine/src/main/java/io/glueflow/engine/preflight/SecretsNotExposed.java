// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.SecretNames;
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
              (name, value) -> {
                if (SecretNames.isSecret(name) && !value.isEmpty()) {
                  diagnostics.report(
                      problem(
                          context.place(key, name),
                          "'"
                              + name
                              + "' looks like a secret, and all may see '"
                              + key.name()
                              + "'",
                          "keep it in a Glue connection or in Secrets Manager"));
                }
              });
    }
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

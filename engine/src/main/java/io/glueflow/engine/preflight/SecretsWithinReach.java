// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.SecretNames;
import io.glueflow.engine.validate.rules.Placeholders;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.Placeholder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Node;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets and variables that the workflow uses exist on Glue: what a Glue connection holds, and
 * what {@code --customer-driver-env-vars} sets.
 */
final class SecretsWithinReach implements PreflightRule {

  private static final String IN_CONNECTION =
      "keep it in a Glue connection, and write ${secret:CONNECTION/password}";
  private static final Pattern OF_CONNECTION = Pattern.compile("(.+)/(user|password|url)");

  @Override
  public String title() {
    return "secrets within reach";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    context.analysis().ifPresent(analysis -> check(context, analysis, diagnostics));
    context
        .parameters()
        .forEach(
            (name, value) ->
                Placeholder.in(value)
                    .forEach(
                        found ->
                            check(
                                context,
                                found,
                                Location.ofFile("--param " + name),
                                "",
                                diagnostics)));
  }

  private static void check(PreflightContext context, Analysis analysis, Diagnostics diagnostics) {
    for (Node node : analysis.workflow().nodes()) {
      if (!node.disabled()) {
        Placeholders.visit(
            analysis,
            node,
            (string, found) -> check(context, found, string.location(), node.id(), diagnostics));
      }
    }
  }

  private static void check(
      PreflightContext context,
      Placeholder found,
      Location place,
      String node,
      Diagnostics diagnostics) {
    if (found.source() == Placeholder.Source.SECRET) {
      secret(context, found.name(), place, node, diagnostics);
    } else if (found.source() == Placeholder.Source.ENVIRONMENT
        && !variables(context).contains(found.name())) {
      diagnostics.report(
          problem(
              place,
              node,
              "there is no environment variable " + found.name() + " on Glue",
              SecretNames.isSecret(found.name())
                  ? IN_CONNECTION
                  : "name it CUSTOMER_… and set it by "
                      + CustomerVariables.OF_DRIVER
                      + " in 'default-arguments'"));
    }
  }

  private static void secret(
      PreflightContext context, String name, Location place, String node, Diagnostics diagnostics) {
    Matcher connection = OF_CONNECTION.matcher(name);
    if (!connection.matches()) {
      diagnostics.report(
          problem(place, node, "the secret '" + name + "' cannot be found on Glue", IN_CONNECTION));
    } else if (!context.connections().containsKey(connection.group(1))) {
      diagnostics.report(
          problem(
              place,
              node,
              "the secret '" + name + "' is in a connection that the job does not have",
              "add '" + connection.group(1) + "' to 'connections'"));
    }
  }

  private static Set<String> variables(PreflightContext context) {
    return CustomerVariables.names(
        context.settings().find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of()),
        CustomerVariables.OF_DRIVER);
  }

  private static Diagnostic problem(Location place, String node, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.SECRET_OUT_OF_REACH, place, message)
        .withNode(node)
        .withHint(hint);
  }
}

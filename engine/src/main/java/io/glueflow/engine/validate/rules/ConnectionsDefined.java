// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Properties;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.ConnectionsUsed;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Every connection that a run on this machine needs is defined, and its drivers are there. */
public final class ConnectionsDefined implements ValidationRule {

  private final Settings settings;

  public ConnectionsDefined(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    Map<String, Properties> known = settings.find(ProjectKeys.LOCAL_CONNECTIONS).orElse(Map.of());
    for (ConnectionsUsed.Use use : ConnectionsUsed.in(analysis)) {
      if (!known.containsKey(use.connection())) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.CONNECTION_NOT_FOUND,
                    use.location(),
                    "there is no connection '" + use.connection() + "' on this machine")
                .withNode(use.node())
                .withHint(hint(use.connection(), known)));
      }
    }
    for (String name : ConnectionsUsed.names(analysis)) {
      if (known.containsKey(name)) {
        checkJars(name, known.get(name), diagnostics);
      }
    }
  }

  private static String hint(String name, Map<String, Properties> known) {
    String lines =
        "local-connections: {\""
            + name
            + "\": {url: \"jdbc:postgresql://HOST/DATABASE\", user: USER, password:"
            + " \"${env:VARIABLE}\"}}";
    return Suggestion.closest(name, known.keySet())
        .map(closest -> "did you mean '" + closest + "'?")
        .orElse("define it in glueflow.yaml: " + lines);
  }

  private void checkJars(String name, Properties connection, Diagnostics diagnostics) {
    for (String jar : connection.find(ProjectKeys.CONNECTION_JARS).orElse(List.of())) {
      if (!Files.isRegularFile(settings.file(ProjectKeys.LOCAL_CONNECTIONS, name, jar))) {
        Location place =
            settings.origin(ProjectKeys.LOCAL_CONNECTIONS, name).orElse(Location.ofFile(""));
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.ASSET_NOT_FOUND,
                    place,
                    "connection '" + name + "': there is no file " + jar)
                .withHint("a relative path begins at the folder of glueflow.yaml"));
      }
    }
  }
}

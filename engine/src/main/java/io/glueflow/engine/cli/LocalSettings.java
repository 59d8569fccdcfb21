// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.Settings;
import io.glueflow.engine.run.LocalConnections;
import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.engine.validate.rules.ConnectionsDefined;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.ConnectionsUsed;
import java.util.Optional;

/**
 * The settings of a run on this machine: its connections. Only a workflow that names one minds what
 * is wrong with them.
 */
final class LocalSettings implements ValidationRule {

  private final Diagnosed<Settings> settings;

  LocalSettings(Diagnosed<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    if (!ConnectionsUsed.names(analysis).isEmpty()) {
      diagnostics.reportAll(settings.diagnostics());
      new ConnectionsDefined(settings.value().orElseThrow()).check(analysis, diagnostics);
    }
  }

  /** The connections that are defined. */
  LocalConnections connections() {
    return settings.value().map(LocalConnections::of).orElse(LocalConnections.NONE);
  }

  /** The text of the settings file, which problems are shown in. */
  Optional<SourceText> source() {
    return settings.value().flatMap(Settings::source);
  }
}

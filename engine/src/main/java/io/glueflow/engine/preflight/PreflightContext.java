// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.ConnectionsUsed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is looked at before a submission. */
public final class PreflightContext {

  private static final String SETTINGS_FILE = "glueflow.yaml";

  private final Settings settings;
  private final Analysis analysis;
  private final Map<String, String> parameters;

  private PreflightContext(Settings settings, Analysis analysis, Map<String, String> parameters) {
    this.settings = settings;
    this.analysis = analysis;
    this.parameters = new LinkedHashMap<>(parameters);
  }

  /** Settings alone, without a workflow. */
  public static PreflightContext of(Settings settings) {
    return new PreflightContext(settings, null, Map.of());
  }

  /** A workflow under some settings, with texts by parameter name. */
  public static PreflightContext of(
      Settings settings, Analysis analysis, Map<String, String> parameters) {
    return new PreflightContext(settings, analysis, parameters);
  }

  Settings settings() {
    return settings;
  }

  Optional<Analysis> analysis() {
    return Optional.ofNullable(analysis);
  }

  Map<String, String> parameters() {
    return parameters;
  }

  /** The place of a setting, or the file that it could be added to. */
  Location place(Property<?> key) {
    return settings.origin(key).orElseGet(this::settingsFile);
  }

  /** The place of an entry of a setting. */
  Location place(Property<?> key, String entry) {
    return settings.origin(key, entry).orElseGet(() -> place(key));
  }

  Location settingsFile() {
    return Location.ofFile(settings.source().map(SourceText::file).orElse(SETTINGS_FILE));
  }

  /** Whether a place is in the workflow's own file. */
  boolean isInWorkflow(Location place) {
    return analysis != null && analysis.workflow().location().file().equals(place.file());
  }

  /** The connections of settings and nodes, each with a place that names it. */
  Map<String, Location> connections() {
    Map<String, Location> names = new LinkedHashMap<>();
    settings
        .find(JobKeys.CONNECTIONS)
        .ifPresent(all -> all.forEach(name -> names.put(name, place(JobKeys.CONNECTIONS))));
    analysis()
        .ifPresent(
            found ->
                ConnectionsUsed.in(found)
                    .forEach(use -> names.putIfAbsent(use.connection(), use.location())));
    return names;
  }
}

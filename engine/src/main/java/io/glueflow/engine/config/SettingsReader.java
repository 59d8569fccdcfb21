// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.Property;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the settings in effect together from all their sources. */
public final class SettingsReader {

  private static final String VARIABLE_PREFIX = "GLUEFLOW_";

  /** Variables of ours that are no settings. */
  private static final List<String> OTHER_VARIABLES =
      List.of(SettingsSources.PROFILE_VARIABLE, "GLUEFLOW_JAVA_OPTS", "GLUEFLOW_RANK");

  private static final String SECRET_VARIABLES = "GLUEFLOW_SECRET_";

  private final SettingsSources sources;
  private final Diagnostics diagnostics = new Diagnostics();
  private final SettingReading reading;
  private final Map<Property<?>, Setting> settings = new LinkedHashMap<>();

  private SettingsReader(SettingsSources sources) {
    this.sources = sources;
    this.reading = new SettingReading(sources.environment(), diagnostics);
  }

  /** Reads all sources; what is wrong is left out of the settings and told, all at once. */
  public static Diagnosed<Settings> read(SettingsSources sources) {
    return new SettingsReader(sources).settings();
  }

  private Diagnosed<Settings> settings() {
    Path home = Path.of(sources.environment().getOrDefault("HOME", "/")).toAbsolutePath();
    Optional<ConfigFile.Content> file =
        new ConfigFile(diagnostics).read(sources.file(), sources.folder(), home);
    file.ifPresent(
        found ->
            add(reading.members(found.settings(), found.folder(), List.of(SettingNames.PROFILES))));
    add(reading.members(sources.job(), sources.folder(), List.of()));
    profiles(file);
    environment();
    flags();
    SourceText source = file.map(ConfigFile.Content::source).orElse(null);
    return Diagnosed.of(new Settings(settings, source), diagnostics.sorted());
  }

  private void add(Map<Property<?>, Setting> stronger) {
    stronger.forEach((key, setting) -> settings.merge(key, setting, Setting::overriddenBy));
  }

  /** All profiles are checked, and the chosen one is taken. */
  private void profiles(Optional<ConfigFile.Content> file) {
    String chosen =
        sources.profile().isEmpty()
            ? sources.environment().getOrDefault(SettingsSources.PROFILE_VARIABLE, "")
            : sources.profile();
    JsonObject profiles = file.flatMap(this::profilesOf).orElse(Json.object().build());
    Map<String, Map<Property<?>, Setting>> read = new LinkedHashMap<>();
    for (JsonObject.Member member : profiles.members()) {
      if (member.value() instanceof JsonObject object) {
        Path folder = file.orElseThrow().folder();
        read.put(member.name(), reading.members(object, folder, List.of()));
      } else {
        notAnObject(member.value(), "profile '" + member.name() + "'");
      }
    }
    if (read.containsKey(chosen)) {
      add(read.get(chosen));
    } else if (!chosen.isEmpty()) {
      unknownProfile(chosen, read, file);
    }
  }

  private Optional<JsonObject> profilesOf(ConfigFile.Content file) {
    Optional<JsonValue> value = file.settings().value(SettingNames.PROFILES);
    if (value.isPresent() && !(value.get() instanceof JsonObject)) {
      notAnObject(value.get(), "'" + SettingNames.PROFILES + "'");
    }
    return value.filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private void notAnObject(JsonValue value, String what) {
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.INVALID_SETTING,
            value.location(),
            what + ": expected an object of settings, found " + value.kind()));
  }

  private void unknownProfile(
      String chosen,
      Map<String, Map<Property<?>, Setting>> known,
      Optional<ConfigFile.Content> file) {
    Location place =
        sources.profile().isEmpty()
            ? Location.ofFile(SettingsSources.PROFILE_VARIABLE)
            : Location.ofFile("--config-profile");
    String where = file.map(found -> found.source().file()).orElse("");
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.INVALID_SETTING,
                place,
                where.isEmpty()
                    ? "there is no profile '" + chosen + "': no " + ConfigFile.NAME + " was found"
                    : "there is no profile '" + chosen + "' in " + where)
            .withHint(
                known.isEmpty()
                    ? "profiles stand below 'profiles:' in " + ConfigFile.NAME
                    : Suggestion.didYouMean(chosen, known.keySet())));
  }

  private void environment() {
    Map<String, Property<?>> keys = new LinkedHashMap<>();
    Settings.KEYS.forEach(key -> keys.put(SettingNames.variable(key), key));
    new TreeMap<>(sources.environment())
        .forEach(
            (variable, text) -> {
              if (keys.containsKey(variable)) {
                text(keys.get(variable), text, variable);
              } else if (variable.startsWith(VARIABLE_PREFIX)
                  && !variable.startsWith(SECRET_VARIABLES)
                  && !OTHER_VARIABLES.contains(variable)) {
                unknownVariable(variable);
              }
            });
  }

  private void unknownVariable(String variable) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_SETTING,
                Location.ofFile(variable),
                "no setting has this environment variable")
            .withHint(SettingNames.variableHint(variable))
            .withSeverity(Severity.WARNING));
  }

  private void flags() {
    sources
        .flags()
        .forEach(
            (name, flag) ->
                SettingNames.key(name)
                    .ifPresentOrElse(
                        key -> text(key, flag.text(), flag.flag()),
                        () -> reading.unknown(name, Location.ofFile(flag.flag()))));
  }

  /** Relative paths in flags and variables begin where the command is called. */
  private void text(Property<?> key, String text, String origin) {
    reading
        .text(key, text, Location.ofFile(origin), Path.of(""))
        .ifPresent(setting -> add(Map.of(key, setting)));
  }
}

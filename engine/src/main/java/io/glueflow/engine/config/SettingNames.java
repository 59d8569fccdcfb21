// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.node.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the keys, and what people call them elsewhere. */
final class SettingNames {

  /** The key of the profiles in a settings file. */
  static final String PROFILES = "profiles";

  private static final String VARIABLE_PREFIX = "GLUEFLOW_";

  private static final List<String> KNOWN = Settings.KEYS.stream().map(Property::name).toList();

  /** Our names of what Sparkflows and the AWS API call otherwise, which has no separators here. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("connectionglueenabled", "enabled"),
          Map.entry("gluemainclass", "main-class"),
          Map.entry("gluelanguage", "language"),
          Map.entry("glueconnections", "connections"),
          Map.entry("awsregion", "region"),
          Map.entry("awsprofile", "profile"),
          Map.entry("workflowfilesdirectory", "workflow-directory"),
          Map.entry("postbackurl", "events-url"),
          Map.entry("role", "iam-role"),
          Map.entry("rolearn", "iam-role"),
          Map.entry("jobbookmarkoption", "job-bookmarks"),
          Map.entry("numworkers", "number-of-workers"),
          Map.entry("workers", "number-of-workers"),
          Map.entry("conf", "spark-conf"));

  private SettingNames() {}

  static Optional<Property<?>> key(String name) {
    return Settings.KEYS.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** The environment variable of a key. */
  static String variable(Property<?> key) {
    return VARIABLE_PREFIX + key.name().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What to do about a name that is not known; empty when nothing is close to it. */
  static String hint(String name) {
    return meant(name).map(word -> "did you mean '" + word + "'?").orElse("");
  }

  private static Optional<String> meant(String name) {
    String plain = plain(name);
    return KNOWN.stream()
        .filter(known -> plain(known).equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(ELSEWHERE.get(plain)))
        .or(() -> Suggestion.closest(name, KNOWN));
  }

  /** The hint for a variable that is not known. */
  static String variableHint(String variable) {
    return meant(variable.substring(VARIABLE_PREFIX.length()))
        .flatMap(SettingNames::key)
        .map(key -> "did you mean '" + variable(key) + "'?")
        .orElse("");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where settings are looked for, the strongest last: {@code glueflow.yaml}, the workflow's own
 * {@code job}, the profile, the environment, flags.
 *
 * @param folder the folder of the workflow, or the current one: {@code glueflow.yaml} is looked for
 *     there and above
 * @param job the workflow's {@code job}; empty when there is none
 * @param file a settings file that is named instead; empty when none is
 * @param profile the chosen profile; empty for that of the environment, if any
 * @param environment the environment's variables
 * @param flags texts by key
 */
public record SettingsSources(
    Path folder,
    JsonObject job,
    String file,
    String profile,
    Map<String, String> environment,
    Map<String, Flag> flags) {

  /** The variable that chooses a profile. */
  public static final String PROFILE_VARIABLE = "GLUEFLOW_CONFIG_PROFILE";

  /**
   * A setting on the command line.
   *
   * @param flag what was written, such as {@code --region} or {@code --set region}
   * @param text the value
   */
  public record Flag(String flag, String text) {}

  public SettingsSources {
    environment = Map.copyOf(environment);
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }

  /** What is around a folder, without a workflow and without flags. */
  public static SettingsSources around(Path folder, Map<String, String> environment) {
    return new SettingsSources(folder, Json.object().build(), "", "", environment, Map.of());
  }

  /** The same for a workflow with its own settings. */
  public SettingsSources withJob(JsonObject newJob) {
    return new SettingsSources(folder, newJob, file, profile, environment, flags);
  }

  /** The same with what a command line says. */
  public SettingsSources withCommandLine(
      String newFile, String newProfile, Map<String, Flag> newFlags) {
    return new SettingsSources(folder, job, newFile, newProfile, environment, newFlags);
  }
}

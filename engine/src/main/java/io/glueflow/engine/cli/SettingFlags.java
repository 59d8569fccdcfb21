// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.AwsKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.config.SettingsReader;
import io.glueflow.engine.config.SettingsSources;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.node.Property;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options that give settings, and the settings in effect under them. */
final class SettingFlags {

  private static final String FILE = "config";
  private static final String PROFILE = "config-profile";
  private static final String SET = "set";

  /** The option for the URL that events go to. */
  static final String EVENTS = "events";

  /** The keys of AWS, which every command that talks to it has as options. */
  private static final List<Property<?>> AWS = List.of(AwsKeys.REGION, AwsKeys.PROFILE);

  /** The keys of jobs that are changed most, which have options of their own. */
  private static final List<Property<?>> JOB =
      List.of(
          JobKeys.MODE,
          AssetKeys.S3_PATH,
          JobKeys.IAM_ROLE,
          JobKeys.GLUE_VERSION,
          JobKeys.WORKER_TYPE,
          JobKeys.NUMBER_OF_WORKERS,
          JobKeys.TIMEOUT);

  private SettingFlags() {}

  /** Adds the options that choose the settings file and what of it holds. */
  static void addFileTo(Options options) {
    options.addOption(
        Flags.value(FILE, "FILE", "the settings file; the nearest glueflow.yaml unless given"));
    options.addOption(Flags.value(PROFILE, "NAME", "a profile of the settings file"));
  }

  /** Adds the options that every command with settings has. */
  static void addTo(Options options) {
    addFileTo(options);
    options.addOption(
        Flags.value(SET, "key=value", "a setting; repeatable; 'glueflow config --all' lists them"));
    options.addOption(Flags.value("region", "REGION", "the AWS region"));
    options.addOption(Flags.value("profile", "NAME", "the AWS profile for credentials and region"));
  }

  /** Adds those of jobs too. */
  static void addJobTo(Options options) {
    addTo(options);
    options.addOption(Flags.value("s3-path", "URI", "where workflows, runner and reports go"));
    options.addOption(Flags.value("iam-role", "ROLE", "the role of the job: a name or an ARN"));
    options.addOption(Flags.value("glue-version", "VERSION", "the Glue version"));
    options.addOption(Flags.value("worker-type", "TYPE", "the kind of worker, such as G.1X"));
    options.addOption(Flags.value("number-of-workers", "NUMBER", "workers, driver included"));
    options.addOption(Flags.value("timeout", "MINUTES", "minutes after which a run is ended"));
  }

  /** Adds the one that says what a job runs its workflow by. */
  static void addModeTo(Options options) {
    options.addOption(
        Flags.value(
            JobKeys.MODE.name(),
            "MODE",
            "what runs the workflow: runner (the prebuilt main class, default), or script (a"
                + " Scala script that is generated from it)"));
  }

  /** The settings in effect around a folder for a command that takes them from the file alone. */
  static Diagnosed<Settings> readFile(CommandLine line, Path folder) {
    return SettingsReader.read(
        SettingsSources.around(folder, System.getenv())
            .withCommandLine(
                line.getOptionValue(FILE, ""), line.getOptionValue(PROFILE, ""), Map.of()));
  }

  /** The settings in effect around a workflow. */
  static Diagnosed<Settings> read(CommandLine line, Path folder, JsonObject job)
      throws UsageException {
    Map<String, SettingsSources.Flag> flags = new LinkedHashMap<>();
    for (List<Property<?>> keys : List.of(AWS, JOB)) {
      for (Property<?> key : keys) {
        if (line.hasOption(key.name())) {
          flags.put(
              key.name(),
              new SettingsSources.Flag("--" + key.name(), line.getOptionValue(key.name())));
        }
      }
    }
    if (line.hasOption(EVENTS)) {
      flags.put(
          ProjectKeys.EVENTS_URL.name(),
          new SettingsSources.Flag("--" + EVENTS, line.getOptionValue(EVENTS)));
    }
    Flags.pairs(line, SET)
        .forEach((key, text) -> flags.put(key, new SettingsSources.Flag("--set " + key, text)));
    return SettingsReader.read(
        SettingsSources.around(folder, System.getenv())
            .withJob(job)
            .withCommandLine(
                line.getOptionValue(FILE, ""), line.getOptionValue(PROFILE, ""), flags));
  }
}

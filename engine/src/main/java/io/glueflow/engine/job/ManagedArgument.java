// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import static io.glueflow.engine.config.JobKeys.AUTO_SCALING;
import static io.glueflow.engine.config.JobKeys.CONTINUOUS_LOG;
import static io.glueflow.engine.config.JobKeys.DATALAKE_FORMATS;
import static io.glueflow.engine.config.JobKeys.DATA_CATALOG;
import static io.glueflow.engine.config.JobKeys.JOB_BOOKMARKS;
import static io.glueflow.engine.config.JobKeys.JOB_INSIGHTS;
import static io.glueflow.engine.config.JobKeys.METRICS;
import static io.glueflow.engine.config.JobKeys.OBSERVABILITY_METRICS;
import static io.glueflow.engine.config.JobKeys.SPARK_UI_PATH;
import static io.glueflow.engine.config.JobKeys.USER_JARS_FIRST;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.node.Property;
import io.glueflow.model.run.GlueArguments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An argument of the job that a key of the settings stands for.
 *
 * @param name the argument, with the leading dashes
 * @param key the key
 * @param value its value under some settings; empty when the job is not to have it
 */
public record ManagedArgument(
    String name, Property<?> key, Function<Settings, Optional<String>> value) {

  static final String LANGUAGE = "--job-language";

  /** The object in the script whose {@code main} is called. */
  public static final String CLASS = "--class";

  /** The script, in the place of the one that the job names. */
  public static final String SCRIPT = "--scriptLocation";

  /** Where relative paths of a generated script begin. */
  public static final String BASE_PATH = "--base_path";

  /** The jars, in the order of the class path. */
  public static final String EXTRA_JARS = "--extra-jars";

  static final String EXTRA_FILES = "--extra-files";
  static final String TEMP_DIR = "--TempDir";

  /** Every one of them. */
  public static final List<ManagedArgument> ALL =
      List.of(
          new ManagedArgument(
              TEMP_DIR, JobKeys.TEMP_DIR, settings -> settings.find(JobKeys.TEMP_DIR)),
          on("--enable-glue-datacatalog", DATA_CATALOG),
          new ManagedArgument(
              "--job-bookmark-option",
              JOB_BOOKMARKS,
              settings -> Optional.of("job-bookmark-" + settings.get(JOB_BOOKMARKS))),
          new ManagedArgument(
              "--datalake-formats",
              DATALAKE_FORMATS,
              settings -> settings.find(DATALAKE_FORMATS).map(all -> String.join(",", all))),
          on("--user-jars-first", USER_JARS_FIRST),
          on("--enable-auto-scaling", AUTO_SCALING),
          on("--enable-metrics", METRICS),
          on("--enable-observability-metrics", OBSERVABILITY_METRICS),
          on("--enable-job-insights", JOB_INSIGHTS),
          on("--enable-continuous-cloudwatch-log", CONTINUOUS_LOG),
          new ManagedArgument(
              "--enable-spark-ui",
              SPARK_UI_PATH,
              settings -> settings.find(SPARK_UI_PATH).map(path -> "true")),
          new ManagedArgument(
              "--spark-event-logs-path", SPARK_UI_PATH, settings -> settings.find(SPARK_UI_PATH)));

  /** What makes the job run the program it is for; nobody else may say it. */
  public static final Set<String> PROGRAM = Set.of(LANGUAGE, CLASS, SCRIPT);

  /** What holds several values, so that those of the settings and of others are put together. */
  public static final Set<String> JOINED = Set.of(EXTRA_JARS, EXTRA_FILES, ConfArgument.NAME);

  /**
   * Whether an argument of an existing job follows from settings and assets alone, so that one that
   * does not follow from them any more is removed. All others are the user's and are kept.
   */
  public static boolean isManaged(String argument) {
    return argument.startsWith(GlueArguments.PREFIX)
        || argument.startsWith(GlueArguments.PARAMETER_PREFIX)
        || PROGRAM.contains(argument)
        || BASE_PATH.equals(argument)
        || JOINED.contains(argument)
        || ALL.stream().anyMatch(each -> each.name().equals(argument));
  }

  /** A switch: an argument that is {@code true} or not there. */
  private static ManagedArgument on(String name, Property<Boolean> key) {
    return new ManagedArgument(
        name, key, settings -> settings.get(key) ? Optional.of("true") : Optional.empty());
  }
}

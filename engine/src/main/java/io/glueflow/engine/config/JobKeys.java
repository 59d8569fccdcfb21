// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import java.util.List;
import java.util.Map;

/**
 * The settings of the Glue job. Names and meanings are those of CreateJob and StartJobRun, of the
 * special job arguments, and of what a Sparkflows administrator sets.
 */
public final class JobKeys {

  public static final Property<String> MODE =
      Property.withDefault(
          "mode",
          PropertyTypes.oneOf("runner", "script"),
          "runner",
          "What runs the workflow on Glue: the prebuilt main class (`runner`), or a Scala script that"
              + " is generated from it (`script`).");
  public static final Property<String> JOB_NAME =
      Property.optional(
          "job-name",
          PropertyTypes.STRING,
          "The name of the Glue job; `glueflow-` and the workflow's name unless given. Workflows"
              + " with the same `job-name` share one job.");
  public static final Property<String> IAM_ROLE =
      Property.optional(
          "iam-role", PropertyTypes.STRING, "The role that the job runs as: its name or ARN.");
  public static final Property<String> GLUE_VERSION =
      Property.withDefault(
          "glue-version",
          PropertyTypes.STRING,
          "5.1",
          "The Glue version: 5.0, 5.1 or 6.0; with `mode: script` also 3.0 and 4.0.");
  public static final Property<String> LANGUAGE =
      Property.withDefault(
          "language",
          PropertyTypes.oneOf("scala", "python"),
          "scala",
          "The language of the script; that of the prebuilt main class is `scala`.");
  public static final Property<String> MAIN_CLASS =
      Property.withDefault(
          "main-class",
          PropertyTypes.STRING,
          "GlueApp",
          "The Scala object in the script whose `main` is called.");
  public static final Property<String> WORKER_TYPE =
      Property.withDefault(
          "worker-type", PropertyTypes.STRING, "G.1X", "The kind of worker, such as `G.1X`.");
  public static final Property<Long> NUMBER_OF_WORKERS =
      Property.withDefault(
          "number-of-workers",
          PropertyTypes.integer(2, 1_000_000),
          2L,
          "How many workers, the driver included.");
  public static final Property<Double> MAX_CAPACITY =
      Property.optional(
          "max-capacity",
          PropertyTypes.number(0, 1_000_000),
          "What jobs of Glue 1.0 and before had instead of workers; it has no effect any more.");
  public static final Property<String> EXECUTION_CLASS =
      Property.withDefault(
          "execution-class",
          PropertyTypes.oneOf("STANDARD", "FLEX"),
          "STANDARD",
          "`FLEX` runs on spare capacity: cheaper, may start late or be interrupted.");
  public static final Property<Long> TIMEOUT =
      Property.withDefault(
          "timeout", PropertyTypes.integer(1, 10_079), 480L, "Minutes after which a run is ended.");
  public static final Property<Long> MAX_RETRIES =
      Property.withDefault(
          "max-retries",
          PropertyTypes.integer(0, 10),
          0L,
          "How often Glue itself starts a failed run again.");
  public static final Property<Long> MAX_CONCURRENT_RUNS =
      Property.withDefault(
          "max-concurrent-runs",
          PropertyTypes.integer(1, 4_000),
          1L,
          "How many runs of the job Glue allows at once.");
  public static final Property<Boolean> JOB_RUN_QUEUING_ENABLED =
      Property.withDefault(
          "job-run-queuing-enabled",
          PropertyTypes.BOOLEAN,
          false,
          "Whether Glue queues a run when a limit is reached; otherwise glueflow waits.");
  public static final Property<String> JOB_BOOKMARKS =
      Property.withDefault(
          "job-bookmarks",
          PropertyTypes.oneOf("enable", "disable", "pause"),
          "disable",
          "Job bookmarks, which remember what earlier runs have read.");
  public static final Property<List<String>> CONNECTIONS =
      Property.optional(
          "connections",
          PropertyTypes.STRINGS,
          "The Glue connections of the job; those that nodes name are added.");
  public static final Property<String> SECURITY_CONFIGURATION =
      Property.optional(
          "security-configuration",
          PropertyTypes.STRING,
          "The Glue security configuration of the job.");
  public static final Property<Map<String, String>> TAGS =
      Property.optional(
          "tags", PropertyTypes.mapOf(PropertyTypes.TEXT), "Tags of the job, by their keys.");
  public static final Property<String> MAINTENANCE_WINDOW =
      Property.optional(
          "maintenance-window",
          PropertyTypes.STRING,
          "When Glue may restart a streaming job: `Sun:22`.");
  public static final Property<Long> NOTIFY_DELAY_AFTER =
      Property.optional(
          "notify-delay-after",
          PropertyTypes.integer(1, 10_079),
          "Minutes after which Glue sends an event that a run is still going on.");
  public static final Property<String> TEMP_DIR =
      Property.optional(
          "temp-dir",
          PropertyTypes.STRING,
          "The S3 URI for temporary files; below `s3-path` unless given.");
  public static final Property<Map<String, String>> SPARK_CONF =
      Property.optional(
          "spark-conf", PropertyTypes.mapOf(PropertyTypes.TEXT), "Settings of Spark, by name.");
  public static final Property<List<String>> DATALAKE_FORMATS =
      Property.optional(
          "datalake-formats",
          PropertyTypes.listOf(PropertyTypes.oneOf("hudi", "delta", "iceberg")),
          "Table formats whose libraries Glue loads.");
  public static final Property<Boolean> DATA_CATALOG =
      Property.withDefault(
          "data-catalog",
          PropertyTypes.BOOLEAN,
          true,
          "Whether the Data Catalog is Spark's catalog (`--enable-glue-datacatalog`).");
  public static final Property<Boolean> USER_JARS_FIRST =
      Property.withDefault(
          "user-jars-first",
          PropertyTypes.BOOLEAN,
          false,
          "Whether extra jars come before Glue's own libraries.");
  public static final Property<Boolean> AUTO_SCALING =
      Property.withDefault(
          "auto-scaling",
          PropertyTypes.BOOLEAN,
          false,
          "Whether Glue adds and removes workers; `number-of-workers` is then the most.");
  public static final Property<Boolean> METRICS =
      Property.withDefault(
          "metrics", PropertyTypes.BOOLEAN, false, "Whether Glue collects job metrics.");
  public static final Property<Boolean> OBSERVABILITY_METRICS =
      Property.withDefault(
          "observability-metrics",
          PropertyTypes.BOOLEAN,
          false,
          "Whether Glue collects observability metrics.");
  public static final Property<Boolean> JOB_INSIGHTS =
      Property.withDefault(
          "job-insights", PropertyTypes.BOOLEAN, false, "Whether Glue's job run insights are on.");
  public static final Property<Boolean> CONTINUOUS_LOG =
      Property.withDefault(
          "continuous-log",
          PropertyTypes.BOOLEAN,
          true,
          "Whether the logs are written to CloudWatch while the run goes on.");
  public static final Property<String> SPARK_UI_PATH =
      Property.optional(
          "spark-ui-path",
          PropertyTypes.STRING,
          "The S3 URI that event logs for the Spark UI go to; none are kept unless given.");
  public static final Property<Map<String, String>> DEFAULT_ARGUMENTS =
      Property.optional(
          "default-arguments",
          new DefaultArgumentsType(),
          "Further arguments of the job, by name with the leading dashes. A Sparkflows string of"
              + " them is understood: `--TempDir s3://b/tmp;,--enable-metrics true`.");
  public static final Property<Map<String, String>> NON_OVERRIDABLE_ARGUMENTS =
      Property.optional(
          "non-overridable-arguments",
          new DefaultArgumentsType(),
          "Arguments of the job that no run can change.");

  static final List<Property<?>> ALL =
      List.of(
          MODE,
          JOB_NAME,
          IAM_ROLE,
          GLUE_VERSION,
          LANGUAGE,
          MAIN_CLASS,
          WORKER_TYPE,
          NUMBER_OF_WORKERS,
          MAX_CAPACITY,
          EXECUTION_CLASS,
          TIMEOUT,
          MAX_RETRIES,
          MAX_CONCURRENT_RUNS,
          JOB_RUN_QUEUING_ENABLED,
          JOB_BOOKMARKS,
          CONNECTIONS,
          SECURITY_CONFIGURATION,
          TAGS,
          MAINTENANCE_WINDOW,
          NOTIFY_DELAY_AFTER,
          TEMP_DIR,
          SPARK_CONF,
          DATALAKE_FORMATS,
          DATA_CATALOG,
          USER_JARS_FIRST,
          AUTO_SCALING,
          METRICS,
          OBSERVABILITY_METRICS,
          JOB_INSIGHTS,
          CONTINUOUS_LOG,
          SPARK_UI_PATH,
          DEFAULT_ARGUMENTS,
          NON_OVERRIDABLE_ARGUMENTS);

  private JobKeys() {}
}

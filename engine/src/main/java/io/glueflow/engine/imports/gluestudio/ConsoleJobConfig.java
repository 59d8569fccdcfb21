// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings of a job in a console download, where many arguments have members of their own. */
final class ConsoleJobConfig {

  private static final Map<String, String> TEXTS =
      Map.of("role", "iam-role", "version", "glue-version", "workerType", "worker-type");

  private static final Map<String, String> NUMBERS =
      Map.of(
          "numberOfWorkers", "number-of-workers",
          "timeout", "timeout",
          "maxRetries", "max-retries",
          "maxConcurrentRuns", "max-concurrent-runs",
          "maxCapacity", "max-capacity",
          "delayNotification", "notify-delay-after");

  private static final List<Map.Entry<String, String>> ARGUMENTS =
      List.of(
          Map.entry("bookmark", "--job-bookmark-option"),
          Map.entry("temporaryDirectory", "--TempDir"),
          Map.entry("sparkPath", "--spark-event-logs-path"),
          Map.entry("pythonPath", "--extra-py-files"),
          Map.entry("dependentPath", "--extra-jars"),
          Map.entry("referencedPath", "--extra-files"));

  private static final List<Map.Entry<String, String>> SWITCHES =
      List.of(
          Map.entry("metrics", "--enable-metrics"),
          Map.entry("observabilityMetrics", "--enable-observability-metrics"),
          Map.entry("logging", "--enable-continuous-cloudwatch-log"),
          Map.entry("spark", "--enable-spark-ui"),
          Map.entry("glueHiveMetastore", "--enable-glue-datacatalog"),
          Map.entry("etlAutoScaling", "--enable-auto-scaling"),
          Map.entry("etlAutoTuning", "--enable-auto-tuning"));

  private ConsoleJobConfig() {}

  static void copy(GlueFields config, ObjectDraft job) {
    config.ignore(
        "name",
        "description",
        "command",
        "scriptName",
        "language",
        "scriptLocation",
        "jobMode",
        "sparkConfiguration",
        "createdOn",
        "developerMode");
    TEXTS.forEach((from, to) -> config.find(from).ifPresent(text -> job.put(to, text)));
    NUMBERS.forEach(
        (from, to) ->
            config
                .number(from)
                .ifPresent(number -> job.put(to, new JsonNumber(config.location(from), number))));
    config
        .find("security")
        .filter(name -> !name.value().equalsIgnoreCase("none"))
        .ifPresent(name -> job.put("security-configuration", name));
    config
        .find("executionClass")
        .ifPresent(
            name ->
                job.put("execution-class", name.value().toUpperCase(Locale.ROOT), name.location()));
    if (config.flag("flexExecution", false)) {
      job.put("execution-class", "FLEX", config.location("flexExecution"));
    }
    List<JsonString> connections = connections(config);
    if (!connections.isEmpty()) {
      job.put(
          "connections",
          new JsonArray(config.location("connectionsList"), List.copyOf(connections)));
    }
    ObjectDraft arguments = arguments(config);
    if (!arguments.isEmpty()) {
      job.put("default-arguments", arguments.build());
    }
    ObjectDraft tags = new ObjectDraft(config.location("tags"));
    pairs(config, "tags", tags);
    if (!tags.isEmpty()) {
      job.put("tags", tags.build());
    }
  }

  private static List<JsonString> connections(GlueFields config) {
    boolean named =
        config
            .value("connectionsList")
            .filter(
                list ->
                    list instanceof JsonArray array
                        && array.items().stream().allMatch(JsonString.class::isInstance))
            .isPresent();
    return named
        ? config.texts("connectionsList")
        : config.objects("connectionsList").stream()
            .flatMap(connection -> connection.find("name").stream())
            .toList();
  }

  private static ObjectDraft arguments(GlueFields config) {
    ObjectDraft arguments = new ObjectDraft(config.location());
    for (Map.Entry<String, String> each : SWITCHES) {
      if (config.flag(each.getKey(), false)) {
        arguments.put(each.getValue(), "true", config.location(each.getKey()));
      }
    }
    for (Map.Entry<String, String> each : ARGUMENTS) {
      config.find(each.getKey()).ifPresent(text -> arguments.put(each.getValue(), text));
    }
    if (config.flag("serverEncryption", false)) {
      arguments.put("--encryption-type", "sse-s3", config.location("serverEncryption"));
    }
    pairs(config, "jobParameters", arguments);
    return arguments;
  }

  /** A list of objects with a key and a value. */
  private static void pairs(GlueFields config, String name, ObjectDraft into) {
    for (GlueFields pair : config.objects(name)) {
      pair.find("key").ifPresent(key -> into.put(key.value(), pair.text("value")));
    }
  }
}

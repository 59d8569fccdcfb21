// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The arguments of the job. What {@code default-arguments} says holds where no key of its own says
 * otherwise; lists and settings of Spark are put together.
 */
final class JobArguments {

  private final Settings settings;
  private final JobAssets assets;
  private final Map<String, String> given;
  private final Map<String, String> arguments = new LinkedHashMap<>();

  private JobArguments(Settings settings, JobAssets assets) {
    this.settings = settings;
    this.assets = assets;
    this.given = new LinkedHashMap<>(settings.find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of()));
    given.keySet().removeAll(ManagedArgument.PROGRAM);
  }

  static Map<String, String> of(Settings settings, JobAssets assets) {
    JobArguments made = new JobArguments(settings, assets);
    made.program();
    made.joined();
    made.managed();
    made.arguments.putAll(assets.arguments());
    return made.arguments;
  }

  private void program() {
    arguments.put(ManagedArgument.LANGUAGE, settings.get(JobKeys.LANGUAGE));
    arguments.put(ManagedArgument.CLASS, assets.mainClass());
  }

  private void joined() {
    list(ManagedArgument.EXTRA_JARS, assets.jars());
    list(ManagedArgument.EXTRA_FILES, assets.files());
    Map<String, String> conf = new LinkedHashMap<>();
    conf.putAll(ConfArgument.read(given.getOrDefault(ConfArgument.NAME, "")));
    conf.putAll(settings.find(JobKeys.SPARK_CONF).orElse(Map.of()));
    tableFormats().forEach(conf::putIfAbsent);
    if (!conf.isEmpty()) {
      arguments.put(ConfArgument.NAME, ConfArgument.write(conf));
    }
  }

  private Map<String, String> tableFormats() {
    return settings
        .find(JobKeys.DATALAKE_FORMATS)
        .map(formats -> TableFormatConf.of(formats, below("data/warehouse")))
        .orElse(Map.of());
  }

  private void list(String name, List<String> values) {
    LinkedHashSet<String> all = new LinkedHashSet<>(values);
    for (String value : given.getOrDefault(name, "").split(",", -1)) {
      if (!value.isBlank()) {
        all.add(value.strip());
      }
    }
    if (!all.isEmpty()) {
      arguments.put(name, String.join(",", all));
    }
  }

  private void managed() {
    for (ManagedArgument argument : ManagedArgument.ALL) {
      if (settings.isGiven(argument.key())) {
        given.remove(argument.name());
      }
      if (!given.containsKey(argument.name())) {
        argument.value().apply(settings).ifPresent(v -> arguments.put(argument.name(), v));
      }
    }
    given.forEach(arguments::putIfAbsent);
    if (!arguments.containsKey(ManagedArgument.TEMP_DIR)) {
      arguments.put(ManagedArgument.TEMP_DIR, below("temp"));
    }
  }

  private String below(String folder) {
    return S3Uri.parse(settings.get(AssetKeys.S3_PATH)).resolve(folder) + "/";
  }
}

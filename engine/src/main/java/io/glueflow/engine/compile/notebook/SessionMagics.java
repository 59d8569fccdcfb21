// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.notebook;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.AwsKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.job.ConfArgument;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of a job as those of an interactive session: lines that the kernel reads, and a
 * document for what they cannot say.
 */
public final class SessionMagics {

  /** A session costs as long as it lives, used or not. */
  private static final int IDLE_MINUTES = 60;

  /** What can stand in a line for the kernel: nothing that ends it or means something there. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+@-][A-Za-z0-9_./:=+@,-]*");

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, String> configured = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  /**
   * Makes them.
   *
   * @param settings the settings of the job
   * @param glueVersion the version of Glue
   * @param connections the connections that nodes name
   */
  public SessionMagics(Settings settings, String glueVersion, Collection<String> connections) {
    settings.find(AwsKeys.REGION).ifPresent(region -> lines.put("region", region));
    settings.find(JobKeys.IAM_ROLE).ifPresent(role -> lines.put("iam_role", role));
    lines.put("glue_version", glueVersion);
    lines.put("worker_type", settings.get(JobKeys.WORKER_TYPE));
    lines.put("number_of_workers", String.valueOf(settings.get(JobKeys.NUMBER_OF_WORKERS)));
    lines.put("idle_timeout", String.valueOf(IDLE_MINUTES));
    Set<String> all = new LinkedHashSet<>(settings.find(JobKeys.CONNECTIONS).orElse(List.of()));
    all.addAll(connections);
    if (!all.isEmpty()) {
      lines.put("connections", String.join(",", all));
    }
    extraJars(settings);
    settings
        .find(JobKeys.SECURITY_CONFIGURATION)
        .ifPresent(name -> configured.put("security_config", name));
    arguments(settings);
    settings.find(JobKeys.TAGS).ifPresent(tags::putAll);
    moveOthers();
  }

  private void extraJars(Settings settings) {
    List<String> jars = settings.find(AssetKeys.EXTRA_JARS).orElse(List.of());
    List<String> inS3 = jars.stream().filter(jar -> jar.startsWith("s3://")).toList();
    if (!inS3.isEmpty()) {
      lines.put("extra_jars", String.join(",", inS3));
    }
    jars.stream().filter(jar -> !inS3.contains(jar)).forEach(left::add);
  }

  private void arguments(Settings settings) {
    for (ManagedArgument argument : ManagedArgument.ALL) {
      if (settings.isGiven(argument.key())) {
        argument.value().apply(settings).ifPresent(value -> argument(argument.name(), value));
      }
    }
    settings.find(JobKeys.DEFAULT_ARGUMENTS).ifPresent(all -> all.forEach(this::argument));
    settings
        .find(JobKeys.SPARK_CONF)
        .ifPresent(conf -> argument(ConfArgument.NAME, ConfArgument.write(conf)));
  }

  /** The kernel puts the dashes before all names that it does not know. */
  private void argument(String name, String value) {
    configured.merge(
        name.replaceFirst("^--", ""),
        value,
        (first, second) -> name.equals(ConfArgument.NAME) ? first + " --conf " + second : second);
  }

  private void moveOthers() {
    lines.entrySet().stream()
        .filter(line -> !PLAIN.matcher(line.getValue()).matches())
        .forEach(line -> configured.put(line.getKey(), line.getValue()));
    lines.values().removeIf(value -> !PLAIN.matcher(value).matches());
  }

  /** The lines. */
  public String lines() {
    List<String> all = new ArrayList<>();
    lines.forEach((name, value) -> all.add("%" + name + " " + value));
    return String.join("\n", all);
  }

  /** The document, empty if the lines say all. */
  public String document() {
    if (configured.isEmpty() && tags.isEmpty()) {
      return "";
    }
    Json.ObjectBuilder document = Json.object();
    configured.forEach(document::put);
    if (!tags.isEmpty()) {
      document.put("tags", object(tags));
    }
    return "%%configure\n" + JsonWriter.pretty(document.build()).strip();
  }

  private static JsonObject object(Map<String, String> texts) {
    Json.ObjectBuilder object = Json.object();
    texts.forEach(object::put);
    return object.build();
  }

  /** Jars of this machine, which a session cannot load. */
  public List<String> left() {
    return List.copyOf(left);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.AwsKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.SecretNames;
import io.glueflow.engine.config.SettingsYaml;
import io.glueflow.engine.job.ConfArgument;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.Property;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of a session, as those of a job. */
final class JobSettings {

  private static final String SPARK_UI = "--enable-spark-ui";

  /** What the kernel has names of its own for. */
  private static final Map<String, Property<?>> KEYS =
      Map.of(
          "glue_version", JobKeys.GLUE_VERSION,
          "worker_type", JobKeys.WORKER_TYPE,
          "number_of_workers", JobKeys.NUMBER_OF_WORKERS,
          "timeout", JobKeys.TIMEOUT,
          "connections", JobKeys.CONNECTIONS,
          "iam_role", JobKeys.IAM_ROLE,
          "region", AwsKeys.REGION,
          "profile", AwsKeys.PROFILE,
          "security_config", JobKeys.SECURITY_CONFIGURATION);

  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "extra_jars", "--extra-jars",
          "extra_py_files", "--extra-py-files",
          "additional_python_modules", "--additional-python-modules",
          "spark_conf", ConfArgument.NAME);

  /** Glue takes no blanks around the commas of these. */
  private static final Set<String> LISTS =
      Set.of("--extra-py-files", "--additional-python-modules");

  private final Map<Property<?>, JsonValue> settings = new LinkedHashMap<>();
  private final Map<String, JsonValue> arguments = new LinkedHashMap<>();

  /** Something cannot become a setting; the message says why. */
  static final class UnfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String hint;

    UnfitException(String reason, String hint) {
      super(reason);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }

  /** Whether the kernel has a setting of this name that a job has too. */
  static boolean knows(String name) {
    return KEYS.containsKey(name) || ARGUMENTS.containsKey(name);
  }

  /**
   * Takes a setting of a session over.
   *
   * @param name its name among the magics
   * @return where it is among the settings of the job
   */
  String session(String name, JsonValue value) throws UnfitException {
    String text = text(value);
    return KEYS.containsKey(name)
        ? set(KEYS.get(name), value)
        : argument(ARGUMENTS.get(name), text);
  }

  /** Takes tags over. */
  String tags(JsonValue value) throws UnfitException {
    if (!(value instanceof JsonObject added)) {
      throw new UnfitException("tags are an object of texts", "write {\"team\": \"shop\"}");
    }
    Map<String, JsonValue> all = new LinkedHashMap<>(members(JobKeys.TAGS));
    for (JsonObject.Member tag : added.members()) {
      all.put(text(Json.string(tag.name())), Json.string(text(tag.value())));
    }
    return set(JobKeys.TAGS, object(all));
  }

  /**
   * Takes an argument of the session over.
   *
   * @param name the argument, with or without its dashes
   */
  String argument(String name, JsonValue value) throws UnfitException {
    String known = text(Json.string(name)).replaceFirst("^--", "");
    return argument(ARGUMENTS.getOrDefault(known, "--" + known), text(value));
  }

  private String argument(String name, String value) throws UnfitException {
    if (ManagedArgument.PROGRAM.contains(name)) {
      throw new UnfitException(name + " says which script a job runs", "");
    }
    if (SecretNames.isSecret(name)) {
      throw new UnfitException(
          name + " is a secret, which others would see among the arguments of a job",
          "keep it in a connection or in Secrets Manager, and read it there");
    }
    switch (name) {
      case ConfArgument.NAME -> {
        return sparkConf(value);
      }
      case "--extra-jars" -> {
        return files(AssetKeys.EXTRA_JARS, value);
      }
      case "--extra-files" -> {
        return files(AssetKeys.EXTRA_FILES, value);
      }
      default -> {
        Optional<Property<?>> key = keyOf(name);
        if (key.isPresent() && !name.equals(SPARK_UI)) {
          Optional<JsonValue> read = read(key.get(), Json.string(value));
          if (read.isPresent()) {
            settings.put(key.get(), read.get());
            return key.get().name();
          }
        }
        arguments.put(name, Json.string(LISTS.contains(name) ? joined(value) : value));
        return JobKeys.DEFAULT_ARGUMENTS.name() + ": " + name;
      }
    }
  }

  private static String joined(String value) {
    return MagicValue.text(MagicValue.list(value)).orElse(value);
  }

  private static Optional<Property<?>> keyOf(String argument) {
    return ManagedArgument.ALL.stream()
        .filter(managed -> managed.name().equals(argument))
        .findFirst()
        .map(ManagedArgument::key);
  }

  private String sparkConf(String value) throws UnfitException {
    Map<String, String> conf = ConfArgument.read(value);
    if (conf.isEmpty()) {
      throw new UnfitException(
          "'" + value + "' is no setting of Spark", "write name=value --conf other=value");
    }
    Map<String, JsonValue> all = new LinkedHashMap<>();
    conf.forEach((name, setting) -> all.put(name, Json.string(setting)));
    return set(JobKeys.SPARK_CONF, object(all));
  }

  private String files(Property<?> key, String value) throws UnfitException {
    for (String file : value.split(",", -1)) {
      if (!file.isBlank() && !file.strip().matches("(?s)s3[an]?://.*")) {
        throw new UnfitException(
            "'" + file.strip() + "' is not in S3, where jobs take files from",
            "upload it, and name it in '" + key.name() + "' of glueflow.yaml");
      }
    }
    return set(key, MagicValue.list(value));
  }

  private String set(Property<?> key, JsonValue value) throws UnfitException {
    Optional<JsonValue> read = read(key, value);
    if (read.isEmpty()) {
      throw new UnfitException(
          "'" + key.name() + "' takes " + key.type().description(), "set it in glueflow.yaml");
    }
    settings.put(key, read.get());
    return key.name();
  }

  /** The value in the form that the key takes; the kernel takes almost everything as text. */
  private static Optional<JsonValue> read(Property<?> key, JsonValue value) {
    return MagicValue.forms(value).stream().filter(form -> MagicValue.fits(key, form)).findFirst();
  }

  private static String text(JsonValue value) throws UnfitException {
    String text =
        MagicValue.text(value)
            .orElseThrow(() -> new UnfitException("a text is expected, not " + value.kind(), ""));
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new UnfitException("the value holds half a character", "");
    }
    return text;
  }

  private Map<String, JsonValue> members(Property<?> key) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (settings.get(key) instanceof JsonObject object) {
      object.members().forEach(member -> members.put(member.name(), member.value()));
    }
    return members;
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    Json.ObjectBuilder object = Json.object();
    members.forEach(object::put);
    return object.build();
  }

  /** The text of the settings file. */
  String yaml() {
    Map<Property<?>, JsonValue> all = new LinkedHashMap<>();
    all.put(JobKeys.LANGUAGE, Json.string("python"));
    all.putAll(settings);
    Map<String, JsonValue> rest = new LinkedHashMap<>(arguments);
    if (settings.containsKey(JobKeys.SPARK_UI_PATH)) {
      // follows from the path
      rest.remove(SPARK_UI);
    }
    if (!rest.isEmpty()) {
      all.put(JobKeys.DEFAULT_ARGUMENTS, object(rest));
    }
    return SettingsYaml.write(all);
  }
}

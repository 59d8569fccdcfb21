// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options that give values to a workflow's parameters. */
final class ParameterFlags {

  private ParameterFlags() {}

  static void addTo(Options options) {
    options.addOption(Flags.value("param", "name=value", "the value of a parameter; repeatable"));
    options.addOption(
        Flags.value(
            "params",
            "FILE",
            "a file of values: a JSON object, or lines name=value in a .properties file"));
  }

  /** The values given, those of {@code --param} before those of the file. */
  static Map<String, String> valuesOf(CommandLine line)
      throws UsageException, EnvironmentException {
    Map<String, String> values = new LinkedHashMap<>();
    if (line.hasOption("params")) {
      values.putAll(file(Path.of(line.getOptionValue("params"))));
    }
    values.putAll(Flags.pairs(line, "param"));
    return values;
  }

  private static Map<String, String> file(Path file) throws UsageException, EnvironmentException {
    if (file.toString().endsWith(".properties")) {
      return properties(file);
    }
    Diagnosed<SourceText> source = SourceReader.read(file, file.toString());
    Diagnosed<JsonValue> json =
        source.value().map(JsonReader::read).orElseGet(() -> Diagnosed.none(source.diagnostics()));
    if (json.hasErrors() || json.value().isEmpty()) {
      throw new UsageException(
          new DiagnosticFormatter(name -> Optional.empty(), false)
              .format(json.diagnostics())
              .strip());
    }
    if (!(json.value().get() instanceof JsonObject object)) {
      throw new UsageException(file + ": values of parameters are an object {\"name\": value}");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonObject.Member member : object.members()) {
      values.put(member.name(), text(file, member));
    }
    return values;
  }

  private static String text(Path file, JsonObject.Member member) throws UsageException {
    if (member.value() instanceof JsonArray array) {
      return array.items().stream()
          .map(item -> scalar(item).orElse(""))
          .collect(Collectors.joining(","));
    }
    Optional<String> text = scalar(member.value());
    if (text.isEmpty()) {
      throw new UsageException(file + ": '" + member.name() + "' is " + member.value().kind());
    }
    return text.get();
  }

  private static Optional<String> scalar(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.value());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(number.value().toPlainString());
    }
    return value instanceof JsonBoolean bool
        ? Optional.of(String.valueOf(bool.value()))
        : Optional.empty();
  }

  private static Map<String, String> properties(Path file)
      throws UsageException, EnvironmentException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + ": an escape is written \\u and four hexadecimal digits");
    } catch (IOException e) {
      throw new EnvironmentException("cannot read " + file, e);
    }
    Map<String, String> values = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}

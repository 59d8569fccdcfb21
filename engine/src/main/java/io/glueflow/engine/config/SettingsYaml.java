// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.engine.text.Escapes;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.Property;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes settings as the text of a {@code glueflow.yaml}, which reads back as the same values. */
public final class SettingsYaml {

  /** What such a file is called. */
  public static final String FILE = ConfigFile.NAME;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

  /** Words that some readers of YAML take for something else than texts. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private SettingsYaml() {}

  /** The text of a file with these settings, in their order. */
  public static String write(Map<Property<?>, JsonValue> settings) {
    StringBuilder text = new StringBuilder();
    settings.forEach(
        (key, value) -> {
          text.append(key.name()).append(':');
          if (value instanceof JsonObject object && !object.isEmpty()) {
            text.append('\n');
            object
                .members()
                .forEach(
                    member ->
                        text.append("  ")
                            .append(string(member.name()))
                            .append(": ")
                            .append(flat(member.value()))
                            .append('\n'));
          } else {
            text.append(' ').append(flat(value)).append('\n');
          }
        });
    return text.toString();
  }

  private static String flat(JsonValue value) {
    if (value instanceof JsonString string) {
      // the signs of a placeholder are doubled where they mean themselves
      return string(string.value().replace("${", "$${"));
    }
    if (value instanceof JsonArray array) {
      return array.items().stream()
          .map(SettingsYaml::flat)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof JsonObject object) {
      return object.members().stream()
          .map(member -> string(member.name()) + ": " + flat(member.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof JsonNumber number) {
      return number.value().toPlainString();
    }
    return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null";
  }

  private static String string(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(Escapes.of(c, '"')));
    return quoted.append('"').toString();
  }
}

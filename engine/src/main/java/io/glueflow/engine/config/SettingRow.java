// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting as it is shown: secrets are hidden, and {@code ${env:NAME}} stays as it is written.
 *
 * @param key the key
 * @param entry the entry of a map; empty for other values
 * @param value the value
 * @param origin where it stands; empty for a default
 */
public record SettingRow(String key, String entry, String value, String origin) {

  private static final String HIDDEN = "***";
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?i)((?:password|pwd|secret|token)=)[^&;\\s]+|(//[^/@:\\s]*:)[^/@\\s]+(?=@)");

  /** What stands behind a host: whoever knows it may post there. */
  private static final Pattern PATH = Pattern.compile("^([^/]*//[^/?#]*)[/?#].+$", Pattern.DOTALL);

  private static final String REST = "$1/" + Matcher.quoteReplacement(HIDDEN);

  /** The settings that are given, then the defaults if they are wanted. */
  public static List<SettingRow> of(Settings settings, boolean defaults) {
    List<SettingRow> rows = new ArrayList<>();
    for (Property<?> key : Settings.KEYS) {
      settings.setting(key).ifPresent(setting -> add(rows, key, setting));
    }
    for (Property<?> key : Settings.KEYS) {
      if (defaults && !settings.isGiven(key)) {
        rows.add(new SettingRow(key.name(), "", defaultValue(key).orElse(""), ""));
      }
    }
    return rows;
  }

  private static <T> Optional<String> defaultValue(Property<T> key) {
    return key.defaultValue().map(key.type()::format);
  }

  private static void add(List<SettingRow> rows, Property<?> key, Setting setting) {
    if (setting.entries().isEmpty()) {
      rows.add(row(key, "", setting));
    }
    setting.entries().forEach((name, entry) -> rows.add(row(key, name, entry)));
  }

  private static SettingRow row(Property<?> key, String entry, Setting setting) {
    // several entries can stand in one text; then each is shown by its own value
    boolean whole = entry.isEmpty() || setting.written() instanceof JsonObject;
    boolean variable = JsonWriter.compact(setting.written()).contains("${");
    String shown =
        whole || variable ? text(setting.written()) : hidden(String.valueOf(setting.value()));
    String text = key == ProjectKeys.EVENTS_URL ? PATH.matcher(shown).replaceFirst(REST) : shown;
    boolean secret = SecretNames.isSecret(entry) && !variable;
    return new SettingRow(key.name(), entry, secret ? HIDDEN : text, setting.origin().toString());
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string
        ? hidden(string.value())
        : JsonWriter.compact(withoutSecrets(value));
  }

  private static JsonValue withoutSecrets(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    return new JsonObject(
        object.location(),
        object.members().stream()
            .map(
                member ->
                    new JsonObject.Member(
                        member.name(), member.nameLocation(), withoutSecret(member)))
            .toList());
  }

  private static JsonValue withoutSecret(JsonObject.Member member) {
    if (member.value() instanceof JsonString text) {
      boolean secret = SecretNames.isSecret(member.name()) && !text.value().contains("${");
      return new JsonString(text.location(), secret ? HIDDEN : hidden(text.value()));
    }
    return withoutSecrets(member.value());
  }

  private static String hidden(String text) {
    return IN_URL
        .matcher(text)
        .replaceAll(
            found -> {
              String before = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(before + HIDDEN);
            });
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes values as they are written the values that keys take: fills in {@code ${env:NAME}}, takes
 * numbers for texts where a text is wanted ({@code glue-version: 5.1}), and texts with commas for
 * lists.
 */
final class SettingValues {

  private final Map<String, String> environment;
  private final Diagnostics diagnostics;
  private final SettingTexts texts;

  SettingValues(Map<String, String> environment, Diagnostics diagnostics) {
    this.environment = environment;
    this.diagnostics = diagnostics;
    this.texts = new SettingTexts(diagnostics);
  }

  JsonValue usable(ValueForm form, JsonValue value) {
    if (value instanceof JsonString string) {
      return text(form, string);
    }
    if (value instanceof JsonObject object) {
      return object(form, object);
    }
    if (value instanceof JsonArray array) {
      Optional<ValueForm> items = form.items();
      return items.isEmpty()
          ? array
          : new JsonArray(
              array.location(),
              array.items().stream().map(item -> usable(items.get(), item)).toList());
    }
    return bare(form, value);
  }

  private JsonValue object(ValueForm form, JsonObject object) {
    List<JsonObject.Member> members =
        object.members().stream()
            .map(
                member ->
                    new JsonObject.Member(
                        member.name(),
                        member.nameLocation(),
                        form.property(member.name())
                            .or(form::entries)
                            .map(inner -> usable(inner, member.value()))
                            .orElse(member.value())))
            .toList();
    return new JsonObject(object.location(), members);
  }

  private static JsonValue bare(ValueForm form, JsonValue value) {
    boolean text = form.takesText() && !form.isNumber() && !form.isBoolean();
    if (text && value instanceof JsonNumber number) {
      return new JsonString(value.location(), number.value().toPlainString());
    }
    if (text && value instanceof JsonBoolean bool) {
      return new JsonString(value.location(), String.valueOf(bool.value()));
    }
    return value;
  }

  private JsonValue text(ValueForm form, JsonString string) {
    List<Placeholder> placeholders = Placeholder.in(string.value());
    String filled = filled(string, placeholders);
    boolean split = form.items().isPresent() && filled.contains(",");
    return placeholders.isEmpty() && !split
        ? new JsonString(string.location(), filled)
        : texts.read(form, filled, string.location());
  }

  private String filled(JsonString string, List<Placeholder> placeholders) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Placeholder placeholder : placeholders) {
      text.append(plain(string.value().substring(from, placeholder.start())));
      text.append(value(placeholder, string));
      from = placeholder.end();
    }
    return text.append(plain(string.value().substring(from))).toString();
  }

  private static String plain(String text) {
    return text.replace("$${", "${");
  }

  private String value(Placeholder placeholder, JsonString string) {
    if (placeholder.source() != Placeholder.Source.ENVIRONMENT) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INVALID_SETTING,
                  string.location(),
                  "'"
                      + string.value().substring(placeholder.start(), placeholder.end())
                      + "' cannot stand in a setting")
              .withHint("only ${env:NAME} can; write $${ for the signs themselves"));
      return "";
    }
    String value = environment.get(placeholder.name());
    if (value == null) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INVALID_SETTING,
                  string.location(),
                  "the environment variable " + placeholder.name() + " is not set")
              .withHint("export " + placeholder.name() + "=…"));
    }
    return value == null ? "" : value;
  }
}

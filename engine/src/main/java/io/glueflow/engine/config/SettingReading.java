// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyReading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads settings one by one and says what is wrong with them in a reader's words. */
final class SettingReading {

  private final Map<String, String> environment;
  private final Diagnostics diagnostics;

  SettingReading(Map<String, String> environment, Diagnostics diagnostics) {
    this.environment = environment;
    this.diagnostics = diagnostics;
  }

  /** Reads the members of an object; relative paths in them begin at the folder. */
  Map<Property<?>, Setting> members(JsonObject object, Path folder, List<String> others) {
    Map<Property<?>, Setting> settings = new LinkedHashMap<>();
    for (JsonObject.Member member : object.members()) {
      Optional<Property<?>> key = SettingNames.key(member.name());
      if (key.isPresent()) {
        value(key.get(), member.value(), folder).ifPresent(s -> settings.put(key.get(), s));
      } else if (!others.contains(member.name())) {
        unknown(member.name(), member.nameLocation());
      }
    }
    return settings;
  }

  /** Reads the text of a flag or variable. */
  Optional<Setting> text(Property<?> key, String text, Location origin, Path folder) {
    Diagnostics found = new Diagnostics();
    JsonValue value = new SettingTexts(found).read(ValueForm.of(key.type()), text, origin);
    report(key, found);
    return found.hasErrors() ? Optional.empty() : value(key, value, folder);
  }

  void unknown(String name, Location place) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.UNKNOWN_SETTING, place, "there is no setting '" + name + "'")
            .withHint(SettingNames.hint(name)));
  }

  private Optional<Setting> value(Property<?> key, JsonValue written, Path folder) {
    Diagnostics found = new Diagnostics();
    Optional<?> value = Optional.empty();
    if (written instanceof JsonNull) {
      found.report(
          Diagnostic.of(DiagnosticCode.INVALID_SETTING, written.location(), "there is no value")
              .withHint("leave the key out instead"));
    } else {
      JsonValue usable =
          new SettingValues(environment, found).usable(ValueForm.of(key.type()), written);
      value =
          found.hasErrors()
              ? Optional.empty()
              : key.type().read(usable, new PropertyReading("", found));
    }
    if (value.isEmpty() && !found.hasErrors()) {
      found.report(
          Diagnostic.of(
              DiagnosticCode.INVALID_SETTING,
              written.location(),
              "expected " + key.type().description()));
    }
    report(key, found);
    return value.map(read -> setting(read, written, folder));
  }

  private static Setting setting(Object value, JsonValue written, Path folder) {
    Location origin = written.location();
    Map<String, Setting> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      Optional<JsonObject> object =
          written instanceof JsonObject given ? Optional.of(given) : Optional.empty();
      map.forEach(
          (name, entry) -> {
            Optional<JsonObject.Member> member =
                object.flatMap(given -> given.member(String.valueOf(name)));
            entries.put(
                String.valueOf(name),
                Setting.of(
                    entry,
                    member.map(JsonObject.Member::value).orElse(written),
                    member.map(JsonObject.Member::nameLocation).orElse(origin),
                    folder));
          });
    }
    return new Setting(value, written, origin, folder, entries);
  }

  private void report(Property<?> key, Diagnostics found) {
    for (Diagnostic problem : found.sorted()) {
      boolean unknown = problem.code() == DiagnosticCode.UNKNOWN_PROPERTY;
      DiagnosticCode code =
          unknown ? DiagnosticCode.UNKNOWN_SETTING : DiagnosticCode.INVALID_SETTING;
      diagnostics.report(
          new Diagnostic(
              code,
              code.severity(),
              problem.location(),
              "",
              "setting '" + key.name() + "': " + problem.message(),
              problem.hint()));
    }
  }
}

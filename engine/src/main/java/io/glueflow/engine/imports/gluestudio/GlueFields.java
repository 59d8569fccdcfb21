// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The members of an object in an export.
 *
 * <p>Names match whatever their case, because each dialect has its own. A value of the wrong kind
 * is reported and counts as absent. What was never asked for is known afterwards, so that nothing
 * is dropped in silence.
 */
final class GlueFields {

  /** So that no text can overflow the stack. */
  private static final int DEEPEST_PATH = 100;

  private final JsonObject object;
  private final Diagnostics diagnostics;
  private final Map<String, JsonValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  GlueFields(JsonObject object, Diagnostics diagnostics) {
    this.object = object;
    this.diagnostics = diagnostics;
    for (JsonObject.Member member : object.members()) {
      if (!(member.value() instanceof JsonNull)) {
        values.putIfAbsent(member.name(), member.value());
      }
    }
  }

  /** The members of another object, whose problems are told in the same place. */
  GlueFields sibling(JsonObject other) {
    return new GlueFields(other, diagnostics);
  }

  JsonObject json() {
    return object;
  }

  Location location() {
    return object.location();
  }

  /** Where a member stands; the object when there is none. */
  Location location(String name) {
    return Optional.ofNullable(values.get(name)).map(JsonValue::location).orElse(location());
  }

  /** Whether a member has a value that is not empty. */
  boolean has(String name) {
    return value(name).filter(value -> !isEmpty(value)).isPresent();
  }

  Optional<JsonValue> value(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A text, with the dollar signs that would make it a parameter doubled.
   *
   * @return an empty text at the object's place when there is none
   */
  JsonString text(String name) {
    return value(name).flatMap(this::scalar).orElseGet(() -> new JsonString(location(), ""));
  }

  /** A text that counts as absent when it is blank. */
  Optional<JsonString> find(String name) {
    return Optional.of(text(name)).filter(text -> !text.value().isBlank());
  }

  private Optional<JsonString> scalar(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(
          string.value().contains("${")
              ? new JsonString(string.location(), string.value().replace("${", "$${"))
              : string);
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(new JsonString(number.location(), number.value().toPlainString()));
    }
    if (value instanceof JsonBoolean bool) {
      return Optional.of(new JsonString(bool.location(), String.valueOf(bool.value())));
    }
    wrongKind(value, "a text");
    return Optional.empty();
  }

  private void wrongKind(JsonValue value, String expected) {
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.MALFORMED_EXPORT,
            value.location(),
            "this is " + value.kind() + ", expected " + expected));
  }

  boolean flag(String name, boolean otherwise) {
    return find(name)
        .map(text -> text.value().strip().toLowerCase(Locale.ROOT).equals("true"))
        .orElse(otherwise);
  }

  /** A number, also when it is written as a text. */
  Optional<BigDecimal> number(String name) {
    Optional<JsonString> text = find(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().value().strip().matches("[-+]?[0-9]{1,18}([.][0-9]{1,18})?")) {
      return Optional.of(new BigDecimal(text.get().value().strip()));
    }
    wrongKind(text.get(), "a number");
    return Optional.empty();
  }

  /** The texts of a list, or a single one. */
  List<JsonString> texts(String name) {
    return value(name).map(this::texts).orElse(List.of());
  }

  private List<JsonString> texts(JsonValue value) {
    List<JsonString> texts = new ArrayList<>();
    items(value).forEach(item -> scalar(item).ifPresent(texts::add));
    return texts;
  }

  private static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }

  /** The single path that a member holds: {@code ["address", "city"]}. */
  Optional<GluePath> path(String name) {
    return value(name).flatMap(this::path);
  }

  /** A list of paths; a path of a single part may stand without its brackets. */
  List<GluePath> paths(String name) {
    List<GluePath> paths = new ArrayList<>();
    value(name).ifPresent(list -> items(list).forEach(item -> path(item).ifPresent(paths::add)));
    return paths;
  }

  private Optional<GluePath> path(JsonValue value) {
    List<String> parts =
        texts(value).stream().map(JsonString::value).filter(part -> !part.isEmpty()).toList();
    if (parts.size() > DEEPEST_PATH) {
      wrongKind(value, "the names on the way to a column");
      return Optional.empty();
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new GluePath(parts, value.location()));
  }

  /** A member that is an object. */
  Optional<GlueFields> object(String name) {
    return value(name).flatMap(this::fields);
  }

  /** The objects of a list. */
  List<GlueFields> objects(String name) {
    List<GlueFields> objects = new ArrayList<>();
    value(name)
        .ifPresent(list -> items(list).forEach(item -> fields(item).ifPresent(objects::add)));
    return objects;
  }

  /** The objects of a list, and of the lists in it. */
  List<GlueFields> flattened(String name) {
    List<GlueFields> objects = new ArrayList<>();
    value(name)
        .ifPresent(
            list -> {
              for (JsonValue item : items(list)) {
                items(item).forEach(inner -> fields(inner).ifPresent(objects::add));
              }
            });
    return objects;
  }

  private Optional<GlueFields> fields(JsonValue value) {
    if (value instanceof JsonObject found) {
      return Optional.of(new GlueFields(found, diagnostics));
    }
    wrongKind(value, "an object");
    return Optional.empty();
  }

  /** The texts of an object, by their names. */
  Map<String, JsonString> map(String name) {
    Map<String, JsonString> texts = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            found ->
                found
                    .object
                    .members()
                    .forEach(
                        member -> {
                          if (!(member.value() instanceof JsonNull)) {
                            scalar(member.value())
                                .ifPresent(text -> texts.put(member.name(), text));
                          }
                        }));
    return texts;
  }

  /** Says that a member means nothing to the rows, so that nobody misses it. */
  void ignore(String... names) {
    asked.addAll(List.of(names));
  }

  /** Says that no member will be missed. */
  void ignoreAll() {
    asked.addAll(values.keySet());
  }

  /** The members with a value that nobody asked for. */
  Map<String, JsonValue> unasked() {
    Map<String, JsonValue> left = new LinkedHashMap<>();
    for (JsonObject.Member member : object.members()) {
      if (!asked.contains(member.name()) && !isEmpty(member.value())) {
        left.put(member.name(), member.value());
      }
    }
    return left;
  }

  private static boolean isEmpty(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.items().isEmpty();
    }
    if (value instanceof JsonObject nested) {
      return nested.members().stream().allMatch(member -> isEmpty(member.value()));
    }
    if (value instanceof JsonString text) {
      return text.value().isBlank();
    }
    return value instanceof JsonNull || (value instanceof JsonBoolean bool && !bool.value());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** JSON values for tests. */
public final class JsonTrees {

  private static final Location NOWHERE = Location.ofFile("");

  private JsonTrees() {}

  /** A value and all values inside it, in the order of the text. */
  public static List<JsonValue> all(JsonValue value) {
    List<JsonValue> found = new ArrayList<>(List.of(value));
    if (value instanceof JsonObject object) {
      object.members().forEach(member -> found.addAll(all(member.value())));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(item -> found.addAll(all(item)));
    }
    return found;
  }

  /** The same value standing nowhere, so that values of different texts can be compared. */
  public static JsonValue bare(JsonValue value) {
    if (value instanceof JsonObject object) {
      Json.ObjectBuilder bare = Json.object();
      object.members().forEach(member -> bare.put(member.name(), bare(member.value())));
      return bare.build();
    }
    if (value instanceof JsonArray array) {
      return Json.array(array.items().stream().map(JsonTrees::bare).toList());
    }
    if (value instanceof JsonString string) {
      return Json.string(string.value());
    }
    if (value instanceof JsonNumber number) {
      return new JsonNumber(NOWHERE, number.value());
    }
    if (value instanceof JsonBoolean bool) {
      return Json.bool(bool.value());
    }
    return new JsonNull(NOWHERE);
  }

  /** Any value, nested a few levels deep. */
  public static Arbitrary<JsonValue> values() {
    return values(3);
  }

  /** Any text, lone surrogates and control characters included. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(12),
        Arbitraries.strings().withChars("\"\\/\b\f\n\r\t\0\u2028\ud83d\ude00aä").ofMaxLength(8));
  }

  private static Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> scalars =
        Arbitraries.oneOf(
            texts().map(Json::string),
            Arbitraries.bigDecimals().map(number -> new JsonNumber(NOWHERE, number)),
            Arbitraries.longs().map(Json::number),
            Arbitraries.of(true, false).map(Json::bool),
            Arbitraries.just(new JsonNull(NOWHERE)));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonValue> arrays = values(depth - 1).list().ofMaxSize(5).map(Json::array);
    Arbitrary<JsonValue> objects =
        Combinators.combine(
                texts().list().uniqueElements().ofSize(4),
                values(depth - 1).list().ofMinSize(0).ofMaxSize(4))
            .as(JsonTrees::object);
    return Arbitraries.oneOf(scalars, arrays, objects);
  }

  private static JsonValue object(List<String> names, List<JsonValue> values) {
    Json.ObjectBuilder object = Json.object();
    for (int i = 0; i < values.size(); i++) {
      object.put(names.get(i), values.get(i));
    }
    return object.build();
  }

  /** Text that is almost JSON: a value written and then damaged in one place. */
  public static Arbitrary<String> damaged() {
    return Combinators.combine(
            values().map(JsonWriter::pretty),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.of(
                "", ",", "}", "]", "{", "[", "\"", "'", "\\", "/", ":", "1e9", "\0", "nul"))
        .as(
            (text, at, insert) -> {
              int place = at % (text.length() + 1);
              int rest = Optional.of(place).filter(p -> !insert.isEmpty()).orElse(place + 1);
              return text.substring(0, place)
                  + insert
                  + text.substring(Math.min(rest, text.length()));
            });
  }
}

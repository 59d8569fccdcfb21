// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Damages documents as people and programs do: parts are lost, doubled, exchanged, of another type,
 * or far too large. JSON inside strings is damaged too.
 */
final class JsonMutator {

  /** How many characters are added by copying, at most: copies of copies would fill any memory. */
  private static final int MOST_COPIED = 1_000_000;

  private final Random random;
  private final List<String> words = new ArrayList<>();

  JsonMutator(long seed) {
    this.random = new Random(seed);
  }

  /** A damaged document. */
  String mutate(String text) {
    JsonValue document = JsonReader.read(new SourceText("seed", text)).orThrow();
    collectWords(document);
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      document = somewhere(document);
    }
    String mutated = JsonWriter.pretty(document);
    return random.nextInt(10) == 0
        ? mutated.substring(0, random.nextInt(mutated.length()))
        : mutated;
  }

  private void collectWords(JsonValue value) {
    if (value instanceof JsonString string) {
      words.add(string.value());
    }
    if (value instanceof JsonObject object) {
      object.members().forEach(member -> words.add(member.name()));
      object.members().forEach(member -> collectWords(member.value()));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(this::collectWords);
    }
  }

  /** Walks down a random path and damages what is at its end. */
  private JsonValue somewhere(JsonValue value) {
    boolean here = random.nextInt(5) == 0;
    if (!here && value instanceof JsonObject object && !object.isEmpty()) {
      Map<String, JsonValue> members = members(object);
      String chosen = anyOf(List.copyOf(members.keySet()));
      members.put(chosen, somewhere(members.get(chosen)));
      return object(members);
    }
    if (!here && value instanceof JsonArray array && !array.items().isEmpty()) {
      List<JsonValue> items = new ArrayList<>(array.items());
      int chosen = random.nextInt(items.size());
      items.set(chosen, somewhere(items.get(chosen)));
      return Json.array(items);
    }
    if (!here && value instanceof JsonString string && string.value().matches("(?s)[\\[{].*")) {
      return JsonReader.read(new SourceText("inner", string.value()))
          .value()
          .map(inner -> (JsonValue) Json.string(JsonWriter.compact(somewhere(inner))))
          .orElse(value);
    }
    return damaged(value);
  }

  private JsonValue damaged(JsonValue value) {
    if (random.nextInt(4) == 0) {
      return anything();
    }
    if (value instanceof JsonObject object && !object.isEmpty()) {
      return damaged(object);
    }
    if (value instanceof JsonArray array && !array.items().isEmpty()) {
      return damaged(array);
    }
    return Json.string(anyOf(words));
  }

  private JsonValue damaged(JsonObject object) {
    Map<String, JsonValue> members = members(object);
    List<String> names = new ArrayList<>(members.keySet());
    String chosen = anyOf(names);
    switch (random.nextInt(4)) {
      case 0 -> members.remove(chosen);
      case 1 -> members.put(anyOf(words), members.remove(chosen));
      case 2 -> members.put(chosen, members.get(anyOf(names)));
      default -> {
        Collections.shuffle(names, random);
        Map<String, JsonValue> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, members.get(name)));
        return object(shuffled);
      }
    }
    return object(members);
  }

  private JsonValue damaged(JsonArray array) {
    List<JsonValue> items = new ArrayList<>(array.items());
    int chosen = random.nextInt(items.size());
    switch (random.nextInt(4)) {
      case 0 -> items.remove(chosen);
      case 1 -> items.add(items.get(chosen));
      case 2 -> Collections.shuffle(items, random);
      default -> {
        int length = JsonWriter.compact(items.get(chosen)).length();
        int most = Math.min(300, MOST_COPIED / length + 1);
        items.addAll(Collections.nCopies(random.nextInt(most), items.get(chosen)));
      }
    }
    return Json.array(items);
  }

  private JsonValue anything() {
    return switch (random.nextInt(9)) {
      case 0 -> Json.number(random.nextInt(5) - 2L);
      case 1 -> Json.number(random.nextLong());
      case 2 -> Json.bool(random.nextBoolean());
      case 3 -> Json.string("");
      case 4 -> Json.string("x".repeat(random.nextInt(100_000)));
      case 5 -> Json.string("'\"`\\\u0000\n${}$x ${a} \ud83d\ude00 \ud83d ((" + anyOf(words));
      case 6 -> nested(random.nextInt(150));
      case 7 -> Json.object().build();
      default -> Json.array(List.of());
    };
  }

  private static JsonValue nested(int depth) {
    JsonValue value = Json.string("deep");
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? Json.array(value) : Json.object().put("nodes", value).build();
    }
    return value;
  }

  private <T> T anyOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static Map<String, JsonValue> members(JsonObject object) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    object.members().forEach(member -> members.put(member.name(), member.value()));
    return members;
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    Json.ObjectBuilder object = Json.object();
    members.forEach(object::put);
    return object.build();
  }
}

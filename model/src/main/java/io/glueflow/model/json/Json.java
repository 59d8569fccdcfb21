// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes JSON values in code, which stand in no source. */
public final class Json {

  private static final Location NOWHERE = Location.ofFile("");

  private Json() {}

  /** Begins an object. */
  public static ObjectBuilder object() {
    return new ObjectBuilder();
  }

  public static JsonArray array(JsonValue... items) {
    return new JsonArray(NOWHERE, List.of(items));
  }

  public static JsonArray array(List<? extends JsonValue> items) {
    return new JsonArray(NOWHERE, List.copyOf(items));
  }

  public static JsonArray array(String... items) {
    return array(Arrays.stream(items).map(Json::string).toList());
  }

  public static JsonString string(String value) {
    return new JsonString(NOWHERE, value);
  }

  public static JsonNumber number(long value) {
    return new JsonNumber(NOWHERE, BigDecimal.valueOf(value));
  }

  public static JsonBoolean bool(boolean value) {
    return new JsonBoolean(NOWHERE, value);
  }

  /** Collects the members of an object. */
  public static final class ObjectBuilder {

    private final List<JsonObject.Member> members = new ArrayList<>();

    private ObjectBuilder() {}

    public ObjectBuilder put(String name, JsonValue value) {
      members.add(new JsonObject.Member(name, NOWHERE, value));
      return this;
    }

    public ObjectBuilder put(String name, String value) {
      return put(name, string(value));
    }

    public ObjectBuilder put(String name, long value) {
      return put(name, number(value));
    }

    public ObjectBuilder put(String name, boolean value) {
      return put(name, bool(value));
    }

    public JsonObject build() {
      return new JsonObject(NOWHERE, members);
    }
  }
}

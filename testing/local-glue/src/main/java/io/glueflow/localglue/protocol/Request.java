// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.protocol;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a request, or of an object in it, as the service reads them: what is missing or of
 * a wrong kind is answered with an error.
 */
public record Request(JsonObject members) {

  private static final int MAXIMUM_NAME = 255;
  private static final int BAD_REQUEST = 400;

  /** A member that is given; none when it is null. */
  public Optional<JsonValue> find(String name) {
    return members.value(name).filter(value -> !(value instanceof JsonNull));
  }

  /** A text that must be given. */
  public String text(String name) {
    return findText(name).orElseThrow(() -> missing(name));
  }

  /** A name that must be given, of 1 to 255 characters on one line. */
  public String name(String name) {
    String value = text(name);
    checkLength(name, value, 1, MAXIMUM_NAME);
    if (value.chars().anyMatch(c -> c < ' ')) {
      throw ServiceException.constraint(
          "'" + value + "'", name, "Member must satisfy regular expression pattern of one line");
    }
    return value;
  }

  public Optional<String> findText(String name) {
    return find(name, JsonString.class, "STRING").map(JsonString::value);
  }

  public String text(String name, String otherwise) {
    return findText(name).orElse(otherwise);
  }

  public Optional<Long> findNumber(String name) {
    return find(name, JsonNumber.class, "NUMBER").map(number -> number.value().longValue());
  }

  public Optional<Double> findDecimal(String name) {
    return find(name, JsonNumber.class, "NUMBER").map(number -> number.value().doubleValue());
  }

  public boolean flag(String name) {
    return find(name, JsonBoolean.class, "BOOLEAN").map(JsonBoolean::value).orElse(false);
  }

  /** An object that must be given. */
  public Request object(String name) {
    return new Request(find(name, JsonObject.class, "STRUCTURE").orElseThrow(() -> missing(name)));
  }

  /** An object; an empty one when it is not given. */
  public Request objectOrEmpty(String name) {
    return new Request(find(name, JsonObject.class, "STRUCTURE").orElse(Json.object().build()));
  }

  /** A map of texts; empty when it is not given. */
  public Map<String, String> texts(String name) {
    return Members.texts(objectOrEmpty(name).members());
  }

  /** The objects of a list; empty when it is not given. */
  public List<Request> objects(String name) {
    List<Request> objects = new ArrayList<>();
    for (JsonValue item : items(name)) {
      if (item instanceof JsonObject object) {
        objects.add(new Request(object));
      }
    }
    return objects;
  }

  /** The texts of a list; empty when it is not given. */
  public List<String> textList(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(name)) {
      if (item instanceof JsonString text) {
        texts.add(text.value());
      }
    }
    return texts;
  }

  /** A text may have so many characters and no more. */
  public static void checkLength(String member, String value, int least, int most) {
    if (value.length() < least || value.length() > most) {
      throw ServiceException.constraint(
          "'" + value + "'",
          member,
          value.length() < least
              ? "Member must have length greater than or equal to " + least
              : "Member must have length less than or equal to " + most);
    }
  }

  /** The error for a member that must be given. */
  public static ServiceException missing(String name) {
    return ServiceException.constraint("null", name, "Member must not be null");
  }

  private List<JsonValue> items(String name) {
    return find(name, JsonArray.class, "LIST").map(JsonArray::items).orElse(List.of());
  }

  private <T extends JsonValue> Optional<T> find(String name, Class<T> kind, String expected) {
    return find(name)
        .map(
            value -> {
              if (!kind.isInstance(value)) {
                throw new ServiceException(
                    "SerializationException",
                    BAD_REQUEST,
                    "'" + name + "' can not be converted to " + expected);
              }
              return kind.cast(value);
            });
  }
}

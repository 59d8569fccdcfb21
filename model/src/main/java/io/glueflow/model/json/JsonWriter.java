// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import java.util.List;
import java.util.function.Consumer;

/** Writes JSON as text, always the same text for the same value. */
public final class JsonWriter {

  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  /** Indented text that is good to read and to compare, with a final line break. */
  public static String pretty(JsonValue value) {
    JsonWriter writer = new JsonWriter();
    writer.write(value, 0, 0);
    return writer.text.append('\n').toString();
  }

  /** Text on one line. */
  public static String compact(JsonValue value) {
    JsonWriter writer = new JsonWriter();
    writer.line(value);
    return writer.text.toString();
  }

  private void write(JsonValue value, int indent, int used) {
    boolean nested = value instanceof JsonObject || value instanceof JsonArray;
    if (!nested || (isFlat(value) && used + length(value) <= WIDTH)) {
      line(value);
    } else if (value instanceof JsonObject object) {
      block(
          '{',
          List.copyOf(object.members()),
          indent,
          member -> {
            string(member.name());
            text.append(": ");
            write(member.value(), indent + 2, indent + 4 + member.name().length() + 2);
          },
          '}');
    } else if (value instanceof JsonArray array) {
      block('[', array.items(), indent, item -> write(item, indent + 2, indent + 2), ']');
    }
  }

  private <T> void block(char open, List<T> items, int indent, Consumer<T> write, char close) {
    text.append(open);
    String separator = "\n";
    for (T item : items) {
      text.append(separator).append(" ".repeat(indent + 2));
      write.accept(item);
      separator = ",\n";
    }
    text.append('\n').append(" ".repeat(indent)).append(close);
  }

  private void line(JsonValue value) {
    if (value instanceof JsonString string) {
      string(string.value());
    } else if (value instanceof JsonNumber number) {
      text.append(number.value());
    } else if (value instanceof JsonBoolean bool) {
      text.append(bool.value());
    } else if (value instanceof JsonObject object) {
      String separator = "{";
      for (JsonObject.Member member : object.members()) {
        text.append(separator);
        string(member.name());
        text.append(": ");
        line(member.value());
        separator = ", ";
      }
      text.append(object.isEmpty() ? "{}" : "}");
    } else if (value instanceof JsonArray array) {
      String separator = "[";
      for (JsonValue item : array.items()) {
        text.append(separator);
        line(item);
        separator = ", ";
      }
      text.append(array.items().isEmpty() ? "[]" : "]");
    } else {
      text.append("null");
    }
  }

  private static boolean isFlat(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.members().stream().noneMatch(member -> isContainer(member.value()));
    }
    return !(value instanceof JsonArray array)
        || array.items().stream().noneMatch(JsonWriter::isContainer);
  }

  private static boolean isContainer(JsonValue value) {
    return (value instanceof JsonObject object && !object.isEmpty())
        || (value instanceof JsonArray array && !array.items().isEmpty());
  }

  private static int length(JsonValue value) {
    return compact(value).length();
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          boolean control = c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < value.length()
                  && Character.isLowSurrogate(value.charAt(i + 1));
          if (pair) {
            text.append(c).append(value.charAt(++i));
          } else if (control) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}

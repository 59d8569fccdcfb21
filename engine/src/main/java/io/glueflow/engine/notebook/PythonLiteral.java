// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a literal of Python as a JSON value: strings, numbers, {@code True}, {@code None},
 * dictionaries, lists. The kernel reads {@code %%configure} so; JSON is read too.
 */
final class PythonLiteral {

  private static final int MAXIMUM_DEPTH = 50;

  /** Exponents beyond three digits would become texts without end. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:0[xX][0-9a-fA-F]{1,15}|(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)"
              + "(?![0-9A-Za-z_.])");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final CellText source;
  private final String text;
  private int at;

  /**
   * A literal that was read.
   *
   * @param value what it says
   * @param end where it ends
   */
  record Parsed(JsonValue value, int end) {}

  private PythonLiteral(CellText source, int from) {
    this.source = source;
    this.text = source.text();
    this.at = from;
  }

  /** Reads the literal that begins at a character; empty when there is none. */
  static Optional<Parsed> at(CellText source, int from) {
    PythonLiteral literal = new PythonLiteral(source, from);
    Optional<JsonValue> value = literal.value(0);
    return value.map(read -> new Parsed(read, literal.at));
  }

  /** Reads a text that is a literal and nothing else from a character on. */
  static Optional<JsonValue> rest(CellText source, int from) {
    PythonLiteral literal = new PythonLiteral(source, from);
    Optional<JsonValue> value = literal.value(0);
    literal.skip();
    return literal.at == literal.text.length() ? value : Optional.empty();
  }

  private Optional<JsonValue> value(int depth) {
    skip();
    if (at == text.length() || depth > MAXIMUM_DEPTH) {
      return Optional.empty();
    }
    Location place = source.place(at);
    return switch (text.charAt(at)) {
      case '{' -> object(place, depth);
      case '[' -> array(place, ']', depth);
      case '(' -> array(place, ')', depth);
      default -> strings(place).or(() -> number(place)).or(() -> word(place));
    };
  }

  /** Strings that follow each other are one. */
  private Optional<JsonValue> strings(Location place) {
    StringBuilder joined = new StringBuilder();
    int end = -1;
    for (Optional<String> part = string(); part.isPresent(); part = string()) {
      joined.append(part.get());
      end = at;
      skip();
    }
    at = end < 0 ? at : end;
    return end < 0 ? Optional.empty() : Optional.of(new JsonString(place, joined.toString()));
  }

  private Optional<String> string() {
    int quote = at + (at < text.length() && "rRuU".indexOf(text.charAt(at)) >= 0 ? 1 : 0);
    if (quote == text.length() || "\"'".indexOf(text.charAt(quote)) < 0) {
      return Optional.empty();
    }
    String one = text.substring(quote, quote + 1);
    String quotes = text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
    int start = quote + quotes.length();
    int end = start;
    while (end < text.length() && !text.startsWith(quotes, end)) {
      if (quotes.length() == 1 && "\r\n".indexOf(text.charAt(end)) >= 0) {
        return Optional.empty();
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      return Optional.empty();
    }
    String written = text.substring(start, end);
    boolean raw = text.substring(at, quote).equalsIgnoreCase("r");
    Optional<String> value =
        raw ? Optional.of(PythonEscapes.lines(written)) : PythonEscapes.resolve(written);
    if (value.isPresent()) {
      at = end + quotes.length();
    }
    return value;
  }

  private Optional<JsonValue> number(Location place) {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    at = number.end();
    String digits = number.group().replace("_", "");
    String hex = digits.toLowerCase(Locale.ROOT).replaceFirst("0x", "");
    return Optional.of(
        new JsonNumber(
            place,
            hex.length() < digits.length()
                ? new BigDecimal(new BigInteger(hex, 16))
                : new BigDecimal(digits)));
  }

  private Optional<JsonValue> word(Location place) {
    Matcher word = WORD.matcher(text).region(at, text.length());
    Optional<JsonValue> value =
        switch (word.lookingAt() ? word.group() : "") {
          case "True", "true" -> Optional.of(new JsonBoolean(place, true));
          case "False", "false" -> Optional.of(new JsonBoolean(place, false));
          case "None", "null" -> Optional.of(new JsonNull(place));
          default -> Optional.empty();
        };
    if (value.isPresent()) {
      at = word.end();
    }
    return value;
  }

  private Optional<JsonValue> array(Location place, char closing, int depth) {
    at++;
    List<JsonValue> items = new ArrayList<>();
    boolean comma = false;
    while (!isAt(closing)) {
      Optional<JsonValue> item = value(depth + 1);
      comma = item.isPresent() && take(',');
      if (item.isEmpty() || (!comma && !isAt(closing))) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    at++;
    boolean bracketed = closing == ')' && items.size() == 1 && !comma;
    return Optional.of(bracketed ? items.get(0) : new JsonArray(place, items));
  }

  private Optional<JsonValue> object(Location place, int depth) {
    at++;
    Map<String, JsonObject.Member> members = new LinkedHashMap<>();
    while (!isAt('}')) {
      Optional<JsonValue> name = value(depth + 1);
      if (!(name.orElse(null) instanceof JsonString key) || !take(':')) {
        return Optional.empty();
      }
      Optional<JsonValue> value = value(depth + 1);
      if (value.isEmpty() || (!isAt('}') && !take(','))) {
        return Optional.empty();
      }
      // the last of several counts
      members.put(key.value(), new JsonObject.Member(key.value(), key.location(), value.get()));
    }
    at++;
    return Optional.of(new JsonObject(place, List.copyOf(members.values())));
  }

  private boolean take(char expected) {
    boolean found = isAt(expected);
    at += found ? 1 : 0;
    return found;
  }

  private boolean isAt(char expected) {
    skip();
    return at < text.length() && text.charAt(at) == expected;
  }

  /** Goes behind blanks, ends of lines and comments. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
          at++;
        }
      } else if (" \t\f\r\n".indexOf(c) >= 0) {
        at++;
      } else {
        return;
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Function;

/**
 * Reads JSON documents that stand in strings of other JSON documents.
 *
 * <p>Places are those in the file around them, to the character, escapes counted.
 */
public final class EmbeddedJson {

  private EmbeddedJson() {}

  /** Reads the document that a string holds. */
  public static Diagnosed<JsonValue> read(JsonString string) {
    return read(string, JsonReader::read);
  }

  /** The same for a document whose names may stand without quotes. */
  public static Diagnosed<JsonValue> readLenient(JsonString string) {
    return read(string, JsonReader::readLenient);
  }

  private static Diagnosed<JsonValue> read(
      JsonString string, Function<SourceText, Diagnosed<JsonValue>> reader) {
    Diagnosed<JsonValue> read =
        reader.apply(new SourceText(string.location().file(), string.value()));
    Places places = new Places(string);
    List<Diagnostic> diagnostics =
        read.diagnostics().stream().map(found -> found.at(places.outer(found.location()))).toList();
    return read.value()
        .map(value -> Diagnosed.of(places.move(value), diagnostics))
        .orElseGet(() -> Diagnosed.none(diagnostics));
  }

  /** The places of one string's characters in the file around it. */
  private static final class Places {

    private final JsonString string;
    private final LineIndex lines;

    private Places(JsonString string) {
      this.string = string;
      this.lines = new LineIndex(string.value());
    }

    private Location outer(Location inner) {
      Location place =
          inner.line() == 0
              ? string.location()
              : string.place(Math.min(lines.offset(inner), string.value().length()));
      return new Location(
          place.file(),
          place.line(),
          place.column(),
          string.location().pointer() + inner.pointer());
    }

    /** Where the characters of a string inside the string stand. */
    private StringColumns outer(JsonString inner) {
      if (!string.columns().areKnown()) {
        return StringColumns.unknown();
      }
      int[] columns = new int[inner.value().length() + 1];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = string.columns().column(lines.offset(inner.place(i)));
      }
      return StringColumns.of(columns);
    }

    private JsonValue move(JsonValue value) {
      Location location = outer(value.location());
      if (value instanceof JsonObject object) {
        return new JsonObject(location, object.members().stream().map(this::move).toList());
      }
      if (value instanceof JsonArray array) {
        return new JsonArray(location, array.items().stream().map(this::move).toList());
      }
      if (value instanceof JsonString text) {
        return new JsonString(location, text.value(), outer(text));
      }
      if (value instanceof JsonNumber number) {
        return new JsonNumber(location, number.value());
      }
      return value instanceof JsonBoolean bool
          ? new JsonBoolean(location, bool.value())
          : new JsonNull(location);
    }

    private JsonObject.Member move(JsonObject.Member member) {
      return new JsonObject.Member(
          member.name(), outer(member.nameLocation()), move(member.value()));
    }
  }
}

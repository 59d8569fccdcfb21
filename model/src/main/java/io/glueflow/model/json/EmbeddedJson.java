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

  private final SourceText outer;
  private final StringPlaces outerPlaces;

  /** Reads what stands in strings of a file. */
  public EmbeddedJson(SourceText outer) {
    this.outer = outer;
    this.outerPlaces = new StringPlaces(outer);
  }

  /** Reads the document that a string holds. */
  public Diagnosed<JsonValue> read(JsonString string) {
    return read(string, JsonReader::read);
  }

  /** The same for a document whose names may stand without quotes. */
  public Diagnosed<JsonValue> readLenient(JsonString string) {
    return read(string, JsonReader::readLenient);
  }

  private Diagnosed<JsonValue> read(
      JsonString string, Function<SourceText, Diagnosed<JsonValue>> reader) {
    Diagnosed<JsonValue> read = reader.apply(new SourceText(outer.file(), string.value()));
    Places places = new Places(string);
    List<Diagnostic> diagnostics =
        read.diagnostics().stream().map(found -> found.at(places.outer(found.location()))).toList();
    return read.value()
        .map(value -> Diagnosed.of(places.move(value), diagnostics))
        .orElseGet(() -> Diagnosed.none(diagnostics));
  }

  /** The places of one string's characters in the file around it. */
  private final class Places {

    private final JsonString string;
    private final LineIndex lines;
    private final int[] offsets;

    private Places(JsonString string) {
      this.string = string;
      this.lines = new LineIndex(string.value());
      this.offsets = outerPlaces.offsets(string);
    }

    private Location outer(Location inner) {
      if (inner.line() == 0) {
        return string.location();
      }
      int end = string.value().length();
      int offset = offsets[Math.min(lines.offset(inner), end)];
      return new Location(
          outer.file(),
          outerPlaces.lines().line(offset),
          outerPlaces.lines().column(offset),
          string.location().pointer() + inner.pointer());
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
        return new JsonString(location, text.value());
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

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON so that every value knows where it stands.
 *
 * <p>Duplicate keys and trailing commas are reported and reading goes on; any other mistake ends
 * it, with the place and a hint.
 */
public final class JsonReader {

  private static final int MAXIMUM_DEPTH = 200;
  private static final int MAXIMUM_EXPONENT = 400;

  /** Far beyond any workflow, and well within memory. */
  private static final int MAXIMUM_VALUES = 1_000_000;

  private static final int MAXIMUM_MISTAKES = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH)
                  .maxNumberLength(1000)
                  .build())
          .build();

  private final SourceText source;
  private final JsonParser parser;
  private final Diagnostics diagnostics = new Diagnostics();
  private int lastComma = -1;
  private LineIndex lines;
  private int values;
  private int mistakes;

  /** For what old exports hold: JSON as JavaScript allows it. */
  private static final JsonFactory LENIENT_FACTORY =
      FACTORY.rebuild().enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES).build();

  private JsonReader(SourceText source, JsonFactory factory) throws IOException {
    this.source = source;
    this.parser = factory.createParser(source.text());
  }

  /** Reads a document. */
  public static Diagnosed<JsonValue> read(SourceText source) {
    return read(source, FACTORY);
  }

  /** Reads a document whose names may stand without quotes. */
  public static Diagnosed<JsonValue> readLenient(SourceText source) {
    return read(source, LENIENT_FACTORY);
  }

  private static Diagnosed<JsonValue> read(SourceText source, JsonFactory factory) {
    if (source.text().isBlank()) {
      return Diagnosed.none(
          List.of(
              Diagnostic.of(
                  DiagnosticCode.EMPTY_DOCUMENT,
                  new Location(source.file(), 1, 1, ""),
                  "the file is empty")));
    }
    try {
      JsonReader reader = new JsonReader(source, factory);
      try (JsonParser parser = reader.parser) {
        return reader.document(parser);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read from memory", e);
    }
  }

  private Diagnosed<JsonValue> document(JsonParser json) throws IOException {
    JsonValue value = null;
    try {
      json.nextToken();
      value = value("");
      if (json.nextToken() != null) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.TRAILING_TEXT,
                    location(json.currentTokenLocation(), ""),
                    "there is text behind the end of the document")
                .withHint("a file holds one document"));
      }
    } catch (StreamConstraintsException e) {
      boolean deep = json.getParsingContext().getNestingDepth() >= MAXIMUM_DEPTH;
      diagnostics.report(
          Diagnostic.of(
              deep ? DiagnosticCode.TOO_DEEP : DiagnosticCode.TOO_LARGE,
              location(json.currentLocation(), ""),
              deep ? "nested deeper than " + MAXIMUM_DEPTH + " levels" : tooLarge()));
    } catch (JsonParseException e) {
      diagnostics.report(new JsonSyntaxProblem(source).describe(e, json.getParsingContext()));
    }
    return value == null
        ? Diagnosed.none(diagnostics.sorted())
        : Diagnosed.of(value, diagnostics.sorted());
  }

  private String tooLarge() {
    if (values > MAXIMUM_VALUES) {
      return "there are more than " + MAXIMUM_VALUES + " values";
    }
    return mistakes > MAXIMUM_MISTAKES
        ? "there are more than " + MAXIMUM_MISTAKES + " mistakes"
        : "a value is too large";
  }

  private void reportMistake(Diagnostic mistake) throws StreamConstraintsException {
    if (++mistakes > MAXIMUM_MISTAKES) {
      throw new StreamConstraintsException("Cannot tell all mistakes");
    }
    diagnostics.report(mistake);
  }

  private JsonValue value(String pointer) throws IOException {
    if (++values > MAXIMUM_VALUES) {
      throw new StreamConstraintsException("Cannot hold all values");
    }
    Location location = location(parser.currentTokenLocation(), pointer);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(location, pointer);
      case START_ARRAY -> array(location, pointer);
      case VALUE_STRING -> string(location);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(location);
      case VALUE_TRUE -> new JsonBoolean(location, true);
      case VALUE_FALSE -> new JsonBoolean(location, false);
      default -> new JsonNull(location);
    };
  }

  private JsonString string(Location location) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    String value = parser.getText();
    int end = (int) parser.currentLocation().getCharOffset();
    boolean plain = end - start == value.length() + 2;
    StringColumns columns =
        plain
            ? StringColumns.from(location.column() + 1)
            : StringColumns.of(escapedColumns(value.length(), start, location.column()));
    return new JsonString(location, value, columns);
  }

  private int[] escapedColumns(int length, int start, int column) {
    int[] columns = new int[length + 1];
    int at = start + 1;
    for (int i = 0; i < length; i++) {
      columns[i] = column + at - start;
      at += width(at);
    }
    columns[length] = column + at - start;
    return columns;
  }

  /** How many characters of the file stand for one of a string. */
  private int width(int at) {
    if (source.text().charAt(at) != '\\') {
      return 1;
    }
    return source.text().startsWith("\\u", at) ? 6 : 2;
  }

  private JsonValue number(Location location) throws IOException {
    BigDecimal value = exact(parser.getText());
    if (Math.abs((long) value.scale()) > MAXIMUM_EXPONENT) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.TOO_LARGE, location, "the number is out of all bounds")
              .withHint(
                  "its exponent is beyond "
                      + MAXIMUM_EXPONENT
                      + "; if it is no number, put it between quotes"));
      return new JsonNumber(location, BigDecimal.ZERO);
    }
    return new JsonNumber(location, value);
  }

  private static BigDecimal exact(String number) {
    try {
      return new BigDecimal(number);
    } catch (NumberFormatException e) {
      // the syntax is checked: only the exponent can be beyond what Java holds
      return BigDecimal.valueOf(1, Integer.MAX_VALUE);
    }
  }

  private JsonObject object(Location start, String pointer) throws IOException {
    Map<String, JsonObject.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String childPointer = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      Location nameLocation = location(parser.currentTokenLocation(), childPointer);
      parser.nextToken();
      JsonValue value = value(childPointer);
      JsonObject.Member first =
          members.putIfAbsent(name, new JsonObject.Member(name, nameLocation, value));
      if (first != null) {
        reportMistake(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_KEY,
                    nameLocation,
                    "the key '" + name + "' is already at line " + first.nameLocation().line())
                .withHint("remove one of them"));
      }
    }
    reportTrailingComma();
    return new JsonObject(start, List.copyOf(members.values()));
  }

  private JsonArray array(Location start, String pointer) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + "/" + items.size()));
    }
    reportTrailingComma();
    return new JsonArray(start, items);
  }

  private void reportTrailingComma() throws StreamConstraintsException {
    int at = (int) parser.currentTokenLocation().getCharOffset() - 1;
    while (at > 0 && Character.isWhitespace(source.text().charAt(at))) {
      at--;
    }
    if (source.text().charAt(at) == ',' && at != lastComma) {
      lastComma = at;
      reportMistake(
          Diagnostic.of(
                  DiagnosticCode.TRAILING_COMMA,
                  lines().location(source.file(), at),
                  "a comma stands before '" + source.text().charAt(closing()) + "'")
              .withHint("remove the comma"));
    }
  }

  private LineIndex lines() {
    if (lines == null) {
      lines = new LineIndex(source.text());
    }
    return lines;
  }

  private int closing() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private Location location(JsonLocation location, String pointer) {
    return new Location(
        source.file(),
        Math.max(1, location.getLineNr()),
        Math.max(1, location.getColumnNr()),
        pointer);
  }
}

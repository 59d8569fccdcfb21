// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the texts and JSON values given for parameters into values of the declared types. */
final class ParameterText {

  private static final int MAXIMUM_SCALE = 400;

  private ParameterText() {}

  /** Reads a text as a command line gives it; a list is separated by commas. */
  static Optional<JsonValue> parse(
      Parameter parameter, String text, Location place, Diagnostics diagnostics) {
    if (parameter.type() != ParameterType.LIST) {
      return scalar(parameter, parameter.type(), text, place, diagnostics);
    }
    List<JsonValue> items = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(",", -1);
    for (String part : parts) {
      scalar(parameter, parameter.items(), part.strip(), place, diagnostics).ifPresent(items::add);
    }
    return items.size() == parts.length
        ? Optional.of(new JsonArray(place, items))
        : Optional.empty();
  }

  /** Checks a value written in JSON. */
  static Optional<JsonValue> check(Parameter parameter, JsonValue value, Diagnostics diagnostics) {
    if (parameter.type() != ParameterType.LIST) {
      return checkScalar(parameter, parameter.type(), value, diagnostics);
    }
    if (!(value instanceof JsonArray array)) {
      wrong(parameter, "a list", value.kind(), value.location(), diagnostics);
      return Optional.empty();
    }
    List<JsonValue> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      checkScalar(parameter, parameter.items(), item, diagnostics).ifPresent(items::add);
    }
    return items.size() == array.items().size()
        ? Optional.of(new JsonArray(array.location(), items))
        : Optional.empty();
  }

  private static Optional<JsonValue> checkScalar(
      Parameter parameter, ParameterType type, JsonValue value, Diagnostics diagnostics) {
    boolean textual =
        type == ParameterType.STRING
            || type == ParameterType.DATE
            || type == ParameterType.TIMESTAMP;
    if (textual && value instanceof JsonString string) {
      return scalar(parameter, type, string.value(), value.location(), diagnostics);
    }
    if (type == ParameterType.BOOLEAN && value instanceof JsonBoolean) {
      return Optional.of(value);
    }
    boolean numeric = !textual && type != ParameterType.BOOLEAN;
    if (numeric && value instanceof JsonNumber number) {
      return scalar(parameter, type, number.value().toPlainString(), value.location(), diagnostics);
    }
    wrong(parameter, noun(type), value.kind(), value.location(), diagnostics);
    return Optional.empty();
  }

  private static Optional<JsonValue> scalar(
      Parameter parameter,
      ParameterType type,
      String text,
      Location place,
      Diagnostics diagnostics) {
    try {
      return Optional.of(convert(type, text, place));
    } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
      wrong(parameter, noun(type), "'" + text + "'", place, diagnostics);
      return Optional.empty();
    }
  }

  private static JsonValue convert(ParameterType type, String text, Location place) {
    return switch (type) {
      case STRING, LIST -> new JsonString(place, text);
      case INT -> new JsonNumber(place, BigDecimal.valueOf(new BigDecimal(text).intValueExact()));
      case LONG -> new JsonNumber(place, BigDecimal.valueOf(new BigDecimal(text).longValueExact()));
      case DOUBLE -> new JsonNumber(place, number(text));
      case BOOLEAN -> new JsonBoolean(place, bool(text));
      case DATE -> new JsonString(place, LocalDate.parse(text).toString());
      case TIMESTAMP -> new JsonString(place, timestamp(text));
    };
  }

  private static boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Cannot read as a boolean: " + text);
    };
  }

  private static String timestamp(String text) {
    String iso = text.replace(' ', 'T');
    if (iso.length() == "2026-01-31".length()) {
      return LocalDate.parse(iso) + " 00:00:00";
    }
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 9;
    // always with seconds: without them Spark refuses a zone
    return (zoned
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(iso))
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(iso)))
        .replace('T', ' ');
  }

  /** A number that a DOUBLE can hold, so that it can also be written without an exponent. */
  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (Double.isInfinite(number.doubleValue())
        || Math.abs((long) number.scale()) > MAXIMUM_SCALE) {
      throw new ArithmeticException("Cannot hold in a double: " + text);
    }
    return number;
  }

  private static String noun(ParameterType type) {
    return switch (type) {
      case STRING -> "a string";
      case INT -> "a whole number of 32 bits";
      case LONG -> "a whole number of 64 bits";
      case DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date such as 2026-01-31";
      case TIMESTAMP -> "a timestamp such as 2026-01-31T12:00:00";
      case LIST -> "a list";
    };
  }

  private static void wrong(
      Parameter parameter, String expected, String found, Location place, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.INVALID_PARAMETER_VALUE,
            place,
            "parameter '" + parameter.name() + "': expected " + expected + ", found " + found));
  }
}

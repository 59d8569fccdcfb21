// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Arrays;

/** The JSON form of a problem. */
public final class DiagnosticCodec {

  private static final String CODE = "code";
  private static final String SEVERITY = "severity";
  private static final String FILE = "file";
  private static final String LINE = "line";
  private static final String COLUMN = "column";
  private static final String POINTER = "pointer";
  private static final String NODE = "node";
  private static final String MESSAGE = "message";
  private static final String HINT = "hint";

  private DiagnosticCodec() {}

  /** Writes a problem. */
  public static JsonObject toJson(Diagnostic diagnostic) {
    return Json.object()
        .put(CODE, diagnostic.code().id())
        .put(SEVERITY, diagnostic.severity().label())
        .put(FILE, diagnostic.location().file())
        .put(LINE, diagnostic.location().line())
        .put(COLUMN, diagnostic.location().column())
        .put(POINTER, diagnostic.location().pointer())
        .put(NODE, diagnostic.node())
        .put(MESSAGE, diagnostic.message())
        .put(HINT, diagnostic.hint())
        .build();
  }

  /**
   * Reads a problem.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static Diagnostic fromJson(JsonObject json) {
    String id = text(json, CODE);
    String severity = text(json, SEVERITY);
    return new Diagnostic(
        DiagnosticCode.byId(id)
            .orElseThrow(() -> new IllegalArgumentException("Cannot find code: " + id)),
        Arrays.stream(Severity.values())
            .filter(each -> each.label().equals(severity))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Cannot find severity: " + severity)),
        new Location(
            text(json, FILE), number(json, LINE), number(json, COLUMN), text(json, POINTER)),
        text(json, NODE),
        text(json, MESSAGE),
        text(json, HINT));
  }

  private static String text(JsonObject json, String key) {
    return json.value(key)
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .orElseThrow(() -> missing(json, key))
        .value();
  }

  private static int number(JsonObject json, String key) {
    return json.value(key)
        .filter(JsonNumber.class::isInstance)
        .map(JsonNumber.class::cast)
        .orElseThrow(() -> missing(json, key))
        .value()
        .intValue();
  }

  private static IllegalArgumentException missing(JsonValue json, String key) {
    return new IllegalArgumentException("Cannot find '" + key + "' at " + json.location());
  }
}

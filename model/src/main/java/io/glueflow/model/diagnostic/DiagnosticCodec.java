// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonFields;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import java.util.Arrays;
import java.util.List;

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
  private static final String FOLLOWS = "follows";

  private DiagnosticCodec() {}

  /** Writes a problem. */
  public static JsonObject toJson(Diagnostic diagnostic) {
    Json.ObjectBuilder json =
        Json.object()
            .put(CODE, diagnostic.code().id())
            .put(SEVERITY, diagnostic.severity().label())
            .put(FILE, diagnostic.location().file())
            .put(LINE, diagnostic.location().line())
            .put(COLUMN, diagnostic.location().column())
            .put(POINTER, diagnostic.location().pointer())
            .put(NODE, diagnostic.node())
            .put(MESSAGE, diagnostic.message())
            .put(HINT, diagnostic.hint());
    if (!diagnostic.follows().isEmpty()) {
      json.put(
          FOLLOWS, Json.array(diagnostic.follows().stream().map(DiagnosticCodec::toJson).toList()));
    }
    return json.build();
  }

  /**
   * Reads a problem.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static Diagnostic fromJson(JsonValue json) {
    JsonFields fields = JsonFields.of(json);
    String id = fields.text(CODE);
    String severity = fields.text(SEVERITY);
    return new Diagnostic(
        DiagnosticCode.byId(id)
            .orElseThrow(() -> new IllegalArgumentException("Cannot find code: " + id)),
        Arrays.stream(Severity.values())
            .filter(each -> each.label().equals(severity))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Cannot find severity: " + severity)),
        new Location(
            fields.text(FILE), fields.integer(LINE), fields.integer(COLUMN), fields.text(POINTER)),
        fields.text(NODE),
        fields.text(MESSAGE),
        fields.text(HINT),
        fields.has(FOLLOWS) ? fields.list(FOLLOWS, DiagnosticCodec::fromJson) : List.of());
  }
}

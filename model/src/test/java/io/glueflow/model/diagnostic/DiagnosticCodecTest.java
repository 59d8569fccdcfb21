// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiagnosticCodecTest {

  private static final Diagnostic FOLLOWED =
      Diagnostic.of(DiagnosticCode.UNKNOWN_COLUMN, new Location("w.json", 3, 5, "/a"), "no 'x'")
          .withFollows(
              List.of(
                  Diagnostic.of(
                          DiagnosticCode.UNKNOWN_COLUMN,
                          new Location("w.json", 9, 4, "/nodes/1/by"),
                          "no 'x' either")
                      .withNode("b")));

  @Property(tries = 300)
  void aProblemReadsBackAsItIsWritten(
      @ForAll DiagnosticCode code,
      @ForAll Severity severity,
      @ForAll int line,
      @ForAll String text,
      @ForAll String hint) {
    Diagnostic problem =
        new Diagnostic(code, severity, new Location(text, line, 7, "/a/0"), "n", text, hint);

    assertThat(DiagnosticCodec.fromJson(read(JsonWriter.compact(DiagnosticCodec.toJson(problem)))))
        .isEqualTo(problem);
  }

  @Property(tries = 100)
  void whatFollowsReadsBackAsItIsWritten(@ForAll List<String> messages) {
    Diagnostic problem =
        FOLLOWED.withFollows(
            messages.stream()
                .map(text -> Diagnostic.of(DiagnosticCode.CYCLE, Location.ofFile(text), text))
                .map(each -> each.withFollows(List.of(FOLLOWED)))
                .toList());

    assertThat(DiagnosticCodec.fromJson(read(JsonWriter.compact(DiagnosticCodec.toJson(problem)))))
        .isEqualTo(problem);
  }

  @Test
  void whatFollowsIsWrittenInTheSameForm() {
    assertThat(JsonWriter.compact(DiagnosticCodec.toJson(FOLLOWED)))
        .endsWith(
            ", \"hint\": \"\", \"follows\": [{\"code\": \"GF401\", \"severity\": \"error\","
                + " \"file\": \"w.json\", \"line\": 9, \"column\": 4, \"pointer\": \"/nodes/1/by\","
                + " \"node\": \"b\", \"message\": \"no 'x' either\", \"hint\": \"\"}]}");
  }

  @Test
  void theJsonFormIsFixed() {
    Diagnostic problem =
        Diagnostic.of(DiagnosticCode.CYCLE, new Location("w.json", 3, 5, "/nodes/0"), "a circle")
            .withNode("a")
            .withHint("cut it");

    assertThat(JsonWriter.compact(DiagnosticCodec.toJson(problem)))
        .isEqualTo(
            "{\"code\": \"GF214\", \"severity\": \"error\", \"file\": \"w.json\", \"line\": 3,"
                + " \"column\": 5, \"pointer\": \"/nodes/0\", \"node\": \"a\","
                + " \"message\": \"a circle\", \"hint\": \"cut it\"}");
  }

  @Test
  void whatIsNoProblemIsRefused() {
    String good =
        JsonWriter.compact(
            DiagnosticCodec.toJson(Diagnostic.of(DiagnosticCode.CYCLE, Location.ofFile("f"), "m")));

    assertRefused(good.replace("GF214", "GF999"), "Cannot find code: GF999");
    assertRefused(good.replace("\"error\"", "\"fatal\""), "Cannot find severity: fatal");
    assertRefused(good.replace("\"hint\"", "\"tip\""), "Cannot find 'hint' at f:1:1");
    assertRefused(good.replace("\"line\": 0", "\"line\": 4294967296"), "'line' is out of range");
    assertRefused(good.replace("}", ", \"follows\": [{}]}"), "Cannot find 'code' at f:1:");
    assertRefused("[]", "Cannot use an array as JsonObject at f:1:1");
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> DiagnosticCodec.fromJson(read(json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static JsonValue read(String text) {
    return JsonReader.read(new SourceText("f", text)).orThrow();
  }
}

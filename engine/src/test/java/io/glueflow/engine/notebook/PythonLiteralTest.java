// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {

  @Test
  void literalsAreReadAsPythonDoes() {
    isRead("'a' \"b\"  'c'", "\"abc\"");
    isRead("('a'  # one\n 'b')", "\"ab\"");
    isRead("('a',)", "[\"a\"]");
    isRead("r'\\d'", "\"\\\\d\"");
    isRead("'\\x41\\u00e9\\101\\N{BULLET}\\d\\''", "\"A\u00e9A\u2022\\\\d'\"");
    isRead("'''a\r\nb'''", "\"a\\nb\"");
    isRead("[1, -2.5, 0x10, 1_000]", "[1,-2.5,16,1000]");
    isRead("{'a': None, 'b': True,}", "{\"a\":null,\"b\":true}");
    isRead("{\"a\": false, 'a': 2}", "{\"a\":2}");
  }

  private static void isRead(String literal, String json) {
    assertThat(read(literal).map(JsonWriter::compact).map(text -> text.replaceAll("([:,]) ", "$1")))
        .as(literal)
        .contains(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "f'{x}'",
        "b'x'",
        "'a",
        "'a\nb'",
        "'\\xg'",
        "'\\N{NO SUCH}'",
        "[1",
        "[1 2]",
        "{1: 2}",
        "{'a'}",
        "{'a': }",
        "1 + 1",
        "1e9999",
        "'a' b",
        "[[[",
        "'''"
      })
  void whatIsNoLiteralIsNotRead(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void aLiteralOfAnyDepthOrLengthIsAnswered() {
    assertThat(read("[".repeat(10_000) + "]".repeat(10_000))).isEmpty();
    assertThat(read("'" + "\\\\a".repeat(100_000) + "'")).isPresent();
    assertThat(read("'x'" + " 'x'".repeat(20_000))).isPresent();
  }

  @Property(tries = 1000)
  void noTextMakesReadingFail(@ForAll String text) {
    read(text);
    read("'" + text);
    read("{'a': \"" + text + "\"}");
  }

  private static Optional<JsonValue> read(String text) {
    String file = JsonWriter.compact(Json.string(text));
    SourceText source = new SourceText("n.ipynb", file);
    JsonString string = (JsonString) JsonReader.read(source).orThrow();
    return PythonLiteral.rest(new CellText(List.of(string)), 0);
  }
}

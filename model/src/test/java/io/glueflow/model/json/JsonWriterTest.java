// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void whatIsShortAndFlatStaysOnOneLine() {
    JsonObject node = Json.object().put("id", "a").put("on", Json.array("x", "y")).build();
    JsonObject document =
        Json.object()
            .put("name", "n")
            .put("nodes", Json.array(node))
            .put("empty", Json.array(new JsonValue[0]))
            .build();

    assertThat(JsonWriter.pretty(document))
        .isEqualTo(
            """
            {
              "name": "n",
              "nodes": [
                {
                  "id": "a",
                  "on": ["x", "y"]
                }
              ],
              "empty": []
            }
            """);
  }

  @Test
  void whatIsLongIsBroken() {
    JsonArray list = Json.array("x".repeat(60), "y".repeat(60));

    assertThat(JsonWriter.pretty(list))
        .isEqualTo("[\n  \"" + "x".repeat(60) + "\",\n  \"" + "y".repeat(60) + "\"\n]\n");
  }

  @Test
  void compactTextIsOneLine() {
    JsonObject value =
        Json.object()
            .put("text", "two\nlines")
            .put("many", Json.array("z".repeat(200)))
            .put("none", Json.object().build())
            .build();

    assertThat(JsonWriter.compact(value))
        .isEqualTo(
            "{\"text\": \"two\\nlines\", \"many\": [\"" + "z".repeat(200) + "\"], \"none\": {}}");
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreEscapedAndPairsAreNot() {
    assertThat(JsonWriter.compact(Json.string("\"\\/\b\t\0\u2028é😀\ud83d!")))
        .isEqualTo("\"\\\"\\\\/\\u0008\\t\\u0000\\u2028é😀\\ud83d!\"");
  }

  @Test
  void numbersKeepTheirDigits() {
    Location nowhere = Location.ofFile("");

    assertThat(
            JsonWriter.compact(
                Json.array(
                    new JsonNumber(nowhere, new BigDecimal("1.50")),
                    new JsonNumber(nowhere, new BigDecimal("1E+30")),
                    Json.number(Long.MIN_VALUE))))
        .isEqualTo("[1.50, 1E+30, -9223372036854775808]");
  }
}

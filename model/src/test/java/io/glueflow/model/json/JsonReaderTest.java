// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values and where they stand. What is wrong with a text is in {@link JsonProblemTest}. */
class JsonReaderTest {

  @Test
  void everyKindOfValueKnowsWhereItBegins() {
    JsonValue root =
        read(
            """
            {
              "text": "a",
              "list": [1, true,
                null],
              "inner": {"b": -2.5e3}
            }
            """);

    assertThat(places(root))
        .containsExactly(
            "f:1:1 '' an object",
            "f:2:11 '/text' a string",
            "f:3:11 '/list' an array",
            "f:3:12 '/list/0' a number",
            "f:3:15 '/list/1' a boolean",
            "f:4:5 '/list/2' null",
            "f:5:12 '/inner' an object",
            "f:5:18 '/inner/b' a number");
  }

  @Test
  void aNameKnowsWhereItBegins() {
    JsonObject root = (JsonObject) read("{\"a\": 1,\n  \"b\" : 2}");

    assertThat(root.members().stream().map(m -> m.nameLocation().toString()))
        .containsExactly("f:1:2", "f:2:3");
    assertThat(root.member("b").orElseThrow().nameLocation().pointer()).isEqualTo("/b");
  }

  @Test
  void aTabIsOneColumn() {
    assertThat(places(read("\t[\t\t7]")))
        .containsExactly("f:1:2 '' an array", "f:1:5 '/0' a number");
  }

  @Test
  void aCarriageReturnIsPartOfTheLineBreak() {
    assertThat(places(read("[\r\n1,\r\n\r\n 2]")))
        .containsExactly("f:1:1 '' an array", "f:2:1 '/0' a number", "f:4:2 '/1' a number");
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsAsTwoColumns() {
    assertThat(places(read("[\"😀é\", 1]")))
        .containsExactly("f:1:1 '' an array", "f:1:2 '/0' a string", "f:1:9 '/1' a number");
  }

  @Test
  void aPointerEscapesTildeAndSlash() {
    assertThat(places(read("{\"a/b~c\": {\"\": 1}}")))
        .containsExactly(
            "f:1:1 '' an object", "f:1:11 '/a~1b~0c' an object", "f:1:16 '/a~1b~0c/' a number");
  }

  @Test
  void escapesAreResolved() {
    assertThat(read("\"\\u00e9\\n\\\"\\\\\\/\\ud83d\\ude00\""))
        .isEqualTo(new JsonString(new Location("f", 1, 1, ""), "é\n\"\\/😀"));
  }

  @Test
  void numbersAreExact() {
    JsonArray numbers =
        (JsonArray) read("[0.10, 12345678901234567890123456789, 1e400, -0, 3.0000000000000000001]");

    assertThat(numbers.items().stream().map(n -> ((JsonNumber) n).value()))
        .containsExactly(
            new BigDecimal("0.10"),
            new BigDecimal("12345678901234567890123456789"),
            new BigDecimal("1e400"),
            BigDecimal.ZERO,
            new BigDecimal("3.0000000000000000001"));
  }

  @Test
  void aBareScalarIsADocument() {
    assertThat(read(" true ")).isEqualTo(new JsonBoolean(new Location("f", 1, 2, ""), true));
  }

  @Test
  void membersKeepTheirOrder() {
    assertThat(((JsonObject) read("{\"z\": 1, \"a\": 2, \"m\": 3}")).members())
        .extracting(JsonObject.Member::name)
        .containsExactly("z", "a", "m");
  }

  private static JsonValue read(String text) {
    return JsonReader.read(new SourceText("f", text)).orThrow();
  }

  private static List<String> places(JsonValue value) {
    return JsonTrees.all(value).stream()
        .map(v -> v.location() + " '" + v.location().pointer() + "' " + v.kind())
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JSON inside strings of JSON is told at its places in the file, to the character. */
class EmbeddedJsonTest {

  @Property(tries = 300)
  void everyInnerValueBeginsWhereItSaysItDoes(
      @ForAll("values") JsonValue inner,
      @ForAll("values") JsonValue around,
      @ForAll boolean ascii) {
    JsonValue document = Json.array(around, Json.string(JsonWriter.pretty(inner)), around);
    String text = JsonWriter.pretty(document);
    SourceText source = new SourceText("f", ascii ? escaped(text) : text);

    JsonValue read = embedded(source, 1).orThrow();

    assertThat(JsonTrees.bare(read)).isEqualTo(inner);
    LineIndex lines = new LineIndex(source.text());
    for (JsonValue each : JsonTrees.all(read)) {
      String rest = source.text().substring(lines.offset(each.location()));
      assertThat(unescaped(rest)).isEqualTo(JsonWriter.compact(each).charAt(0));
    }
  }

  @Property(tries = 300)
  void damageIsToldInsideTheString(@ForAll("damaged") String inner) {
    SourceText source = new SourceText("f", JsonWriter.compact(Json.array(Json.string(inner))));

    List<Diagnostic> problems = embedded(source, 0).diagnostics();

    LineIndex lines = new LineIndex(source.text());
    for (Diagnostic problem : problems) {
      assertThat(problem.location().file()).isEqualTo("f");
      assertThat(lines.offset(problem.location())).isBetween(2, source.text().length() - 1);
      assertThat(problem.location().pointer()).startsWith("/0");
    }
  }

  @Example
  void aValueIsFoundBehindEscapesAndLineBreaks() {
    SourceText source =
        new SourceText("f", "[\n  \"{\\n \\\"a\\\": \\u0022\\\\u00e4\\u0022,\\n \\\"b\\\": 7}\"]");

    JsonObject read = (JsonObject) embedded(source, 0).orThrow();

    assertThat(read.value("a")).contains(new JsonString(new Location("f", 2, 15, "/0/a"), "ä"));
    assertThat(read.value("b").orElseThrow().location())
        .isEqualTo(new Location("f", 2, 45, "/0/b"));
    assertThat(read.member("b").orElseThrow().nameLocation().column()).isEqualTo(38);
  }

  @Example
  void namesMayStandWithoutQuotesWhereAskedFor() {
    SourceText source = new SourceText("f", "[\"[{name:\\\"id\\\", type: 1}]\"]");
    JsonString string = string(source, 0);

    assertThat(EmbeddedJson.read(string).hasErrors()).isTrue();
    JsonArray read = (JsonArray) EmbeddedJson.readLenient(string).orThrow();
    assertThat(((JsonObject) read.items().get(0)).value("type").orElseThrow().location())
        .isEqualTo(new Location("f", 1, 24, "/0/0/type"));
  }

  @Example
  void whatIsWrongIsToldWhereItStands() {
    SourceText source = new SourceText("f", "[\"{\\\"a\\\": nil}\"]");

    assertThat(embedded(source, 0).diagnostics())
        .extracting(problem -> problem.location().toString())
        .containsExactly("f:1:11");
  }

  @Example
  void anEmptyStringHoldsNoDocument() {
    assertThat(embedded(new SourceText("f", "[\"\"]"), 0).diagnostics())
        .extracting(problem -> problem.code().id() + " " + problem.location())
        .containsExactly("GF108 f:1:3");
  }

  private static Diagnosed<JsonValue> embedded(SourceText source, int item) {
    return EmbeddedJson.read(string(source, item));
  }

  private static JsonString string(SourceText source, int item) {
    return (JsonString) ((JsonArray) JsonReader.read(source).orThrow()).items().get(item);
  }

  /** The same document with all that is not ASCII, and every slash, written as escapes. */
  private static String escaped(String text) {
    StringBuilder ascii = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                ascii.append(
                    c > '~' ? "\\u%04X".formatted(c) : c == '/' ? "\\/" : Character.toString(c)));
    return ascii.toString();
  }

  /** The first character of what stands inside a string. */
  private static char unescaped(String inside) {
    String first =
        inside.charAt(0) != '\\'
            ? inside.substring(0, 1)
            : inside.substring(0, inside.charAt(1) == 'u' ? 6 : 2);
    SourceText source = new SourceText("f", '"' + first + '"');
    return ((JsonString) JsonReader.read(source).orThrow()).value().charAt(0);
  }

  @Provide
  Arbitrary<JsonValue> values() {
    return JsonTrees.values();
  }

  @Provide
  Arbitrary<String> damaged() {
    return JsonTrees.damaged();
  }
}

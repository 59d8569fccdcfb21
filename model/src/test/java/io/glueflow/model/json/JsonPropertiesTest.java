// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any JSON and for any text. */
class JsonPropertiesTest {

  @Property(tries = 500)
  void whatIsWrittenPrettyReadsBack(@ForAll("values") JsonValue value) {
    assertThat(JsonTrees.bare(read(JsonWriter.pretty(value)).orThrow())).isEqualTo(value);
  }

  @Property(tries = 500)
  void whatIsWrittenCompactReadsBack(@ForAll("values") JsonValue value) {
    String text = JsonWriter.compact(value);

    assertThat(text).doesNotContain("\n");
    assertThat(JsonTrees.bare(read(text).orThrow())).isEqualTo(value);
  }

  @Property(tries = 500)
  void everyValueBeginsWhereItSaysItDoes(@ForAll("values") JsonValue value) {
    String text = JsonWriter.pretty(value);
    SourceText source = new SourceText("f", text);

    for (JsonValue each : JsonTrees.all(read(text).orThrow())) {
      String line = SourceLines.line(source, each.location().line()).orElseThrow();
      String rest = line.substring(each.location().column() - 1);
      assertThat(rest.charAt(0)).isEqualTo(JsonWriter.compact(each).charAt(0));
    }
  }

  @Property(tries = 1000)
  void damagedTextIsReadOrReported(@ForAll("damaged") String text) {
    judge(text);
  }

  @Property(tries = 500)
  void anyTextIsReadOrReported(@ForAll String text) {
    judge(text);
  }

  @Property(tries = 500)
  void anyBytesAreDecodedOrReported(@ForAll byte[] bytes) {
    Diagnosed<SourceText> decoded = SourceReader.decode(bytes, "f");

    assertThat(decoded.value().isPresent()).isEqualTo(decoded.diagnostics().isEmpty());
  }

  @Property(tries = 200)
  void anyTextDecodesToItself(@ForAll String text) {
    String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    boolean marked = valid.startsWith("\uFEFF") || valid.indexOf('\0') >= 0;

    assertThat(
            marked
                || SourceReader.decode(valid.getBytes(StandardCharsets.UTF_8), "f")
                    .orThrow()
                    .text()
                    .equals(valid))
        .isTrue();
  }

  private static void judge(String text) {
    Diagnosed<JsonValue> read = read(text);

    assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
    read.diagnostics()
        .forEach(
            problem -> {
              Location place = problem.location();
              assertThat(place.line()).isPositive();
              String line = SourceLines.line(new SourceText("f", text), place.line()).orElse("");
              assertThat(place.column()).isBetween(1, line.length() + 2);
            });
  }

  private static Diagnosed<JsonValue> read(String text) {
    return JsonReader.read(new SourceText("f", text));
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

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

  private static Diagnosed<JsonValue> read(String text) {
    return YamlTree.read(new SourceText("glueflow.yaml", text));
  }

  private static String json(String text) {
    return JsonWriter.compact(read(text).orThrow());
  }

  private static Diagnostic problem(String text) {
    return read(text).diagnostics().get(0);
  }

  @Test
  void valuesAreThoseOfYamlAndNumbersStayAsTheyAreWritten() {
    assertThat(json("a: 5.10\nb: yes\nc: true\nd: [1, x]\ne: {f: null}\ng: 1e3\nh: '7'\ni: .inf"))
        .isEqualTo(
            "{\"a\": 5.10, \"b\": \"yes\", \"c\": true, \"d\": [1, \"x\"], \"e\": {\"f\": null}, "
                + "\"g\": \"1e3\", \"h\": \"7\", \"i\": \".inf\"}");
    assertThat(json("")).isEqualTo("{}");
    assertThat(json("# nothing\n---\n")).isIn("{}", "null");
  }

  @Test
  void everyValueKnowsItsPlace() {
    JsonObject root = (JsonObject) read("# first\n\"😀 key\": {b: 😀, c: 1}\n").orThrow();
    JsonObject.Member key = root.members().iterator().next();
    assertThat(key.nameLocation()).hasToString("glueflow.yaml:2:1");
    assertThat(((JsonObject) key.value()).member("c").orElseThrow().nameLocation())
        .hasToString("glueflow.yaml:2:19");
    assertThat(((JsonObject) key.value()).value("c").orElseThrow().location().pointer())
        .isEqualTo("/😀 key/c");
  }

  @Test
  void mistakesAreToldOnTheirLine() {
    assertThat(problem("a: 1\n\tb: 2\n"))
        .hasToString("glueflow.yaml:2:1: error GF602: a tab stands where YAML wants spaces")
        .extracting(Diagnostic::hint)
        .isEqualTo("indent with spaces");
    assertThat(problem("a: [1\nb: 2").code()).isEqualTo(DiagnosticCode.INVALID_SETTING);
    assertThat(problem("a: 1\nb: 2\na: 3"))
        .hasToString("glueflow.yaml:3:1: error GF105: the key 'a' is already at line 1");
    assertThat(problem("? [a]\n: 1").message()).startsWith("a key is a word");
    assertThat(problem("a: !!binary x").message()).contains("tag");
    assertThat(problem("a: 1\n---\nb: 2").code()).isEqualTo(DiagnosticCode.INVALID_SETTING);
  }

  @Test
  void whatGrowsBeyondAllBoundsIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, before))));
    }
    assertThat(problem(bomb.toString()).message()).contains("Number of aliases");
    assertThat(problem("a: &a [*a]").code()).isEqualTo(DiagnosticCode.TOO_DEEP);
    assertThat(problem("[".repeat(100_000)).code())
        .isIn(DiagnosticCode.TOO_DEEP, DiagnosticCode.INVALID_SETTING);
    assertThat(problem("a".repeat(300_000)).code()).isEqualTo(DiagnosticCode.TOO_LARGE);
  }

  @Property(tries = 500)
  void noTextMakesItFail(@ForAll @From("texts") String text) {
    assertThat(read(text).diagnostics()).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("ab:-[]{}&*!|>'\"#%@`,? \t\n\\0~<").ofMaxLength(40));
  }
}

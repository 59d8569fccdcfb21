// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A value in SQL is a literal, whatever it holds and wherever it stands. */
class SqlBindingTest {

  @Property(tries = 1000)
  void aStringInCodeIsOneLiteral(@ForAll("hostile") String value) {
    assertThat(tokens("a = ${p} AND b", value))
        .containsExactly("W:a", "=", "S:" + value, "W:AND", "W:b");
  }

  @Property(tries = 1000)
  void aStringInsideQuotesIsPartOfThem(@ForAll("hostile") String value) {
    List<String> expected = List.of("S:<" + value + ">", "W:x");

    assertThat(tokens("'<${p}>' x", value)).isEqualTo(expected);
    assertThat(tokens("\"<${p}>\" x", value)).isEqualTo(expected);
    assertThat(tokens("r'<${p}>' x", value)).isEqualTo(expected);
    assertThat(tokens("R\"<${p}>\" x", value)).isEqualTo(expected);
    assertThat(tokens("`<${p}>` x", value)).isEqualTo(List.of("N:<" + value + ">", "W:x"));
  }

  @Property(tries = 500)
  void aStringDoesNotStickToItsNeighbours(@ForAll("hostile") String value) {
    assertThat(tokens("r${p}x", value)).containsExactly("W:r", "S:" + value, "W:x");
    assertThat(tokens("'a'${p}'b'", value)).containsExactly("S:a" + value + "b");
    assertThat(tokens("${p}${p}", value)).containsExactly("S:" + value + value);
    assertThat(bound("'a'${p}\"b\"", value)).startsWith("'a' '").endsWith("' \"b\"");
  }

  @Property(tries = 200)
  void aStringInACommentVanishes(@ForAll("hostile") String value) {
    assertThat(tokens("1 /* ${p} */ -- ${p}\n+ 2", value)).containsExactly("W:1", "+", "W:2");
  }

  @Property(tries = 500)
  void sparkFindsNoReferenceOfItsOwnInAValue(@ForAll("hostile") String value) {
    List<String> places = List.of("${p}", "'${p}'", "\"${p}\"", "r'${p}'");

    places.forEach(sql -> assertThat(bound(sql, value)).doesNotContain("${"));
  }

  @Test
  void aZeroCharacterDoesNotSwallowDigits() {
    assertThat(bound("${p}", "\00012")).isEqualTo("'\\00012'");
  }

  @Test
  void everyTypeHasItsLiteral() {
    assertThat(sql(ParameterType.INT, "7")).isEqualTo("x = 7");
    assertThat(sql(ParameterType.LONG, "7")).isEqualTo("x = 7L");
    assertThat(sql(ParameterType.DOUBLE, "1e3")).isEqualTo("x = 1000D");
    assertThat(sql(ParameterType.BOOLEAN, "TRUE")).isEqualTo("x = true");
    assertThat(sql(ParameterType.DATE, "2026-01-31")).isEqualTo("x = DATE '2026-01-31'");
    assertThat(sql(ParameterType.TIMESTAMP, "2026-01-31T12:00"))
        .isEqualTo("x = TIMESTAMP '2026-01-31 12:00:00'");
    assertThat(sql(ParameterType.STRING, "it's")).isEqualTo("x = 'it\\'s'");
  }

  @Test
  void aNegativeNumberNeverBeginsAComment() {
    assertThat(text(Values.binder(ParameterType.INT, "-1"), "a-${p}")).isEqualTo("a- -1");
    assertThat(text(Values.binder(ParameterType.INT, "-1"), "a - ${p}")).isEqualTo("a - -1");
    assertThat(text(Values.binder(ParameterType.INT, "5"), "f(1,${p})")).isEqualTo("f(1,5)");
  }

  @Test
  void aListIsAListOfLiterals() {
    assertThat(text(list(ParameterType.STRING, "a, it's"), "x IN (${p})"))
        .isEqualTo("x IN ('a', 'it\\'s')");
    assertThat(text(list(ParameterType.DATE, "2026-01-31"), "x IN (${p})"))
        .isEqualTo("x IN (DATE '2026-01-31')");
  }

  @Test
  void anEmptyListMatchesNothing() {
    assertThat(text(list(ParameterType.INT, ""), "x IN (${p})")).isEqualTo("x IN (NULL)");
  }

  @Test
  void insideQuotesAValueIsItsText() {
    assertThat(text(Values.binder(ParameterType.DATE, "2026-01-31"), "path LIKE '%/${p}/%'"))
        .isEqualTo("path LIKE '%/2026-01-31/%'");
  }

  @Test
  void environmentAndSecretsAreStrings() {
    ParameterBinder binder =
        new ValueBinder(
            ParameterValues.of(Map.of())
                .with(name -> Optional.of("env'" + name), name -> Optional.of("top\\" + name)));

    assertThat(text(binder, "f(${env:HOME}, '${secret:db/pw}')"))
        .isEqualTo("f('env\\'HOME', 'top\\\\db/pw')");
  }

  @Test
  void whatHasNoValueStaysAsItIs() {
    ParameterBinder nothing = new ValueBinder(ParameterValues.of(Map.of()));

    assertThat(text(nothing, "a=${x} AND '${env:Y}' = r${secret:z}"))
        .isEqualTo("a=${x} AND '${env:Y}' = r${secret:z}");
  }

  @Test
  void aDoubledDollarSignIsASingleOne() {
    assertThat(bound("x = '$${p} and ${p}'", "v")).isEqualTo("x = '${p} and v'");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "'", "\"", "`", "\\", "--", "/*", "*/", "\n", "\r", "\0", "1", "%", "_", "u0027",
            "${x}", "$", "{", " OR 1=1", ";", "\u2028", "😀", "\ud800", "x", "r'");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(8).map(list -> String.join("", new ArrayList<>(list))),
        Arbitraries.strings().all().ofMaxLength(10));
  }

  private static List<String> tokens(String sql, String value) {
    return SparkTokens.of(bound(sql, value));
  }

  private static String bound(String sql, String value) {
    return text(Values.binder(ParameterType.STRING, value), sql);
  }

  private static String sql(ParameterType type, String value) {
    return text(Values.binder(type, value), "x = ${p}");
  }

  private static ParameterBinder list(ParameterType items, String value) {
    return Values.binder(ParameterType.LIST, items, value);
  }

  private static String text(ParameterBinder binder, String sql) {
    return ((JsonString) binder.sql(Json.string(sql))).value();
  }
}

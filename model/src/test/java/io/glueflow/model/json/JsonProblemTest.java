// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about texts that are not JSON. */
class JsonProblemTest {

  @Test
  void aDuplicateKeyIsReportedAtItsSecondPlace() {
    Diagnosed<JsonValue> read = read("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}");

    assertThat(said(read))
        .containsExactly(
            "f:3:2: error GF105: the key 'a' is already at line 1 (remove one of them)");
    assertThat(read.value().map(JsonWriter::compact)).contains("{\"a\": 1, \"b\": 2}");
  }

  @Test
  void aTrailingCommaIsReportedAndReadOver() {
    Diagnosed<JsonValue> read = read("{\"a\": [1, 2,\n ],\n}");

    assertThat(said(read))
        .containsExactly(
            "f:1:12: error GF104: a comma stands before ']' (remove the comma)",
            "f:2:3: error GF104: a comma stands before '}' (remove the comma)");
    assertThat(read.value().map(JsonWriter::compact)).contains("{\"a\": [1, 2]}");
  }

  @Test
  void whatCanBeReadOverIsReportedInOneGo() {
    assertThat(codes("{\"a\": 1, \"a\": [1e9999, 1,],} {}"))
        .containsExactlyInAnyOrder(
            DiagnosticCode.DUPLICATE_KEY,
            DiagnosticCode.TOO_LARGE,
            DiagnosticCode.TRAILING_COMMA,
            DiagnosticCode.TRAILING_COMMA,
            DiagnosticCode.TRAILING_TEXT);
  }

  @Test
  void mistakesBeforeASyntaxErrorAreReportedToo() {
    assertThat(codes("{\"a\": 1, \"a\": 2, b: 3}"))
        .containsExactly(DiagnosticCode.DUPLICATE_KEY, DiagnosticCode.JSON_SYNTAX);
  }

  @Test
  void textBehindTheDocumentIsReported() {
    assertThat(said(read("[]\n[]")))
        .containsExactly(
            "f:2:1: error GF109: there is text behind the end of the document"
                + " (a file holds one document)");
    assertThat(codes("{} junk")).contains(DiagnosticCode.JSON_SYNTAX);
  }

  @Test
  void anEmptyTextIsReported() {
    assertThat(said(read(""))).containsExactly("f:1:1: error GF108: the file is empty");
    assertThat(codes(" \r\n\t")).containsExactly(DiagnosticCode.EMPTY_DOCUMENT);
  }

  @Test
  void twoHundredLevelsAreReadAndNoMore() {
    assertThat(read("[".repeat(200) + "]".repeat(200)).diagnostics()).isEmpty();
    assertThat(said(read("[".repeat(201) + "]".repeat(201))))
        .containsExactly("f:1:202: error GF106: nested deeper than 200 levels");
    assertThat(codes("{\"a\":".repeat(100_000))).containsExactly(DiagnosticCode.TOO_DEEP);
  }

  @Test
  void aNumberOutOfAllBoundsIsReported() {
    assertThat(said(read("[1e401]")))
        .containsExactly(
            "f:1:2: error GF107: the number is out of all bounds (its exponent is beyond 400; if it"
                + " is no number, put it between quotes)");
    assertThat(codes("[1e-401]")).containsExactly(DiagnosticCode.TOO_LARGE);
    assertThat(codes("[1e99999999999]")).containsExactly(DiagnosticCode.TOO_LARGE);
    assertThat(codes("[-1e-2147483648]")).containsExactly(DiagnosticCode.TOO_LARGE);
  }

  @Test
  void aNumberOfThousandsOfDigitsIsReported() {
    assertThat(codes("[" + "9".repeat(1001) + "]")).containsExactly(DiagnosticCode.TOO_LARGE);
  }

  @Test
  void whatIsNeverClosedIsReportedWhereItBegins() {
    assertThat(said(read("{\"a\": [1,\n 2\n")))
        .containsExactly(
            "f:1:7: error GF103: an array that begins here is never closed (add the closing ']')");
    assertThat(said(read("{\"a\":\n {\"b\": 1")))
        .containsExactly(
            "f:2:2: error GF103: an object that begins here is never closed (add the closing '}')");
    assertThat(said(read("{\"a\": \"b")))
        .containsExactly(
            "f:1:1: error GF103: a string inside this is never closed (add the closing quote)");
  }

  @Test
  void aWordCutOffAtTheEndIsNotAnOpenObject() {
    assertThat(said(read("tru")))
        .containsExactly("f:1:1: error GF103: expected a value (text stands in double quotes)");
    assertThat(said(read("-"))).containsExactly("f:1:2: error GF103: the text ends too early");
  }

  @Test
  void mistakesOfOtherLanguagesAreNamed() {
    assertThat(said(read("{'a': 1}")))
        .containsExactly("f:1:2: error GF103: a single quote is not JSON (use double quotes)");
    assertThat(said(read("{\n // why\n \"a\": 1}")))
        .containsExactly(
            "f:2:2: error GF103: comments are not JSON"
                + " (use a node's \"description\" or a comment node)");
    assertThat(said(read("{a: 1}")))
        .containsExactly("f:1:2: error GF103: a key must stand in double quotes");
    assertThat(said(read("{\"a\": None}")))
        .containsExactly("f:1:7: error GF103: expected a value (no value is written null)");
    assertThat(said(read("{\"a\": True}")))
        .containsExactly("f:1:7: error GF103: expected a value (write true)");
    assertThat(said(read("[FALSE]")))
        .containsExactly("f:1:2: error GF103: expected a value (write false)");
    assertThat(said(read("[truely]")))
        .containsExactly("f:1:2: error GF103: expected a value (text stands in double quotes)");
    assertThat(codes("{\"a\": NaN}")).containsExactly(DiagnosticCode.JSON_SYNTAX);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(said(read("{\"a\": 1 \"b\": 2}")))
        .containsExactly("f:1:9: error GF103: a comma is missing before this");
    assertThat(said(read("[1 2]")))
        .containsExactly("f:1:4: error GF103: a comma is missing before this");
    assertThat(said(read("{\"a\" 1}")))
        .containsExactly("f:1:6: error GF103: a colon is missing between a key and its value");
    assertThat(said(read("[1,, 2]")))
        .containsExactly("f:1:4: error GF103: a value is missing before this comma");
  }

  @Test
  void aBracketThatClosesSomethingElseIsReported() {
    assertThat(said(read("{\"a\": [1}")))
        .containsExactly(
            "f:1:9: error GF103: '}' does not close what is open here (check the brackets above)");
  }

  @Test
  void aLineBreakInAStringIsReportedWhereItStands() {
    assertThat(said(read("[\"ab\ncd\"]")))
        .containsExactly(
            "f:1:5: error GF103: a line break or control character stands inside a string"
                + " (close the string with a quote, or write \\n)");
  }

  @Test
  void aBackslashThatIsNoEscapeIsReported() {
    assertThat(said(read("[\"C:\\data\"]")))
        .containsExactly("f:1:6: error GF103: '\\d' is not an escape (write a backslash as \\\\)");
  }

  private static List<DiagnosticCode> codes(String text) {
    return read(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static Diagnosed<JsonValue> read(String text) {
    return JsonReader.read(new SourceText("f", text));
  }

  private static List<String> said(Diagnosed<?> read) {
    return read.diagnostics().stream()
        .map(d -> d + (d.hint().isEmpty() ? "" : " (" + d.hint() + ")"))
        .toList();
  }
}

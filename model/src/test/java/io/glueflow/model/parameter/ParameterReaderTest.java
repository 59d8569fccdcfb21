// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aDeclarationHasATypeADefaultAndADescription() {
    Parameter parameter =
        declared(
                "\"day\": {\"type\": \"date\", \"default\": \"2026-01-31\", \"description\": \"d\"}")
            .get(0);

    assertThat(parameter.name()).isEqualTo("day");
    assertThat(parameter.type()).isEqualTo(ParameterType.DATE);
    assertThat(parameter.isRequired()).isFalse();
    assertThat(JsonWriter.compact(parameter.defaultValue())).isEqualTo("\"2026-01-31\"");
    assertThat(parameter.description()).isEqualTo("d");
    assertThat(parameter.location()).hasToString("f:1:2");
    assertThat(said()).isEmpty();
  }

  @Test
  void withoutADefaultAParameterIsRequired() {
    assertThat(declared("\"a\": {\"type\": \"string\"}").get(0).isRequired()).isTrue();
    assertThat(declared("\"a\": {\"type\": \"int\", \"default\": null}").get(0).isRequired())
        .isTrue();
  }

  @Test
  void aDeclarationThatIsWrongIsReportedWhereItIsWrong() {
    assertThat(
            declared(
                "\"1a\": {\"type\": \"int\"}, \"b\": \"int\", \"c\": {}, \"d\": {\"type\": \"strng\"},"
                    + " \"e\": {\"type\": \"list\", \"items\": \"list\"}, \"f\": {\"type\": 1}"))
        .as("they exist all the same, so that their uses are not wrong as well")
        .extracting(Parameter::name)
        .containsExactly("b", "c", "d", "e", "f");
    assertThat(said())
        .containsExactly(
            "f:1:2: error GF206: '1a' is not a parameter name"
                + " (use letters, digits and '_', beginning with a letter)",
            "f:1:30: error GF205: parameter 'b' is a string, expected an object"
                + " (such as {\"type\": \"string\", \"default\": \"…\"})",
            "f:1:42: error GF203: parameter 'c' has no 'type'"
                + " (one of string, int, long, double, boolean, date, timestamp, list)",
            "f:1:60: error GF304: 'strng' is not a type of parameters (did you mean 'string'?)",
            "f:1:101: error GF304: 'list' is not a type of items (known: boolean, date, double, int, long, string, timestamp)",
            "f:1:124: error GF304: 'a number' is not a type of parameters"
                + " (known: boolean, date, double, int, list, long, string, timestamp)");
  }

  @Test
  void aDescriptionIsAText() {
    assertThat(declared("\"a\": {\"type\": \"int\", \"description\": 5}")).hasSize(1);

    assertThat(said())
        .containsExactly(
            "f:1:38: error GF205: 'description' of parameter 'a' is a number, expected a string");
  }

  @Test
  void anUnknownKeyOfADeclarationIsReported() {
    declared("\"a\": {\"type\": \"int\", \"defualt\": 1}");

    assertThat(said())
        .containsExactly(
            "f:1:23: error GF204: unknown key 'defualt' in parameter 'a' (did you mean 'default'?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "string    | ab c                      | \"ab c\"",
        "int       | -2147483648               | -2147483648",
        "int       | 1e3                       | 1000",
        "long      | 9223372036854775807       | 9223372036854775807",
        "double    | 0.5                       | 0.5",
        "boolean   | True                      | true",
        "date      | 2026-02-28                | \"2026-02-28\"",
        "timestamp | 2026-02-28                | \"2026-02-28 00:00:00\"",
        "timestamp | 2026-02-28 12:00          | \"2026-02-28 12:00:00\"",
        "timestamp | 2026-02-28T12:00:01.5     | \"2026-02-28 12:00:01.5\"",
        "timestamp | 2026-02-28T12:00+02:00    | \"2026-02-28 12:00:00+02:00\"",
        "timestamp | 2026-02-28T12:00:00Z      | \"2026-02-28 12:00:00Z\"",
        "timestamp | 2026-02-28T12:00:00-05:00 | \"2026-02-28 12:00:00-05:00\"",
        "list      | a, b,                     | [\"a\", \"b\", \"\"]"
      })
  void aTextBecomesAValueOfTheType(String type, String text, String expected) {
    Diagnosed<ParameterValues> values = given(type, text);

    assertThat(values.diagnostics()).isEmpty();
    assertThat(JsonWriter.compact(values.orThrow().parameters().get("a").value()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "int       | 2147483648          | a whole number of 32 bits",
        "int       | 1.5                 | a whole number of 32 bits",
        "int       | x                   | a whole number of 32 bits",
        "long      | 1e19                | a whole number of 64 bits",
        "long      | 1e999999999         | a whole number of 64 bits",
        "double    | NaN                 | a number",
        "double    | 1e309               | a number",
        "double    | 1e999999999         | a number",
        "double    | 1e-999999999        | a number",
        "double    | 1e99999999999       | a number",
        "boolean   | yes                 | true or false",
        "date      | 2026-02-29          | a date such as 2026-01-31",
        "date      | 31.01.2026          | a date such as 2026-01-31",
        "timestamp | 2026-01-31T25:00    | a timestamp such as 2026-01-31T12:00:00",
        "timestamp | 12:00               | a timestamp such as 2026-01-31T12:00:00"
      })
  void aTextThatIsNoValueOfTheTypeIsReported(String type, String text, String expected) {
    Diagnosed<ParameterValues> values = given(type, text);

    assertThat(values.diagnostics().stream().map(Diagnostic::toString))
        .containsExactly(
            "args: error GF324: parameter 'a': expected " + expected + ", found '" + text + "'");
    assertThat(values.value().orElseThrow().parameters()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "string    | 1           | expected a string, found a number",
        "int       | \"1\"       | expected a whole number of 32 bits, found a string",
        "int       | 1.5         | expected a whole number of 32 bits, found '1.5'",
        "long      | 1e19        | expected a whole number of 64 bits, found '10000000000000000000'",
        "boolean   | \"true\"    | expected true or false, found a string",
        "date      | \"x\"       | expected a date such as 2026-01-31, found 'x'",
        "list      | \"a\"       | expected a list, found a string",
        "list      | [1]         | expected a string, found a number"
      })
  void aDefaultThatIsNoValueOfTheTypeIsReported(String type, String value, String expected) {
    Parameter parameter =
        declared("\"a\": {\"type\": \"" + type + "\", \"default\": " + value + "}").get(0);

    assertThat(diagnostics.sorted())
        .singleElement()
        .matches(problem -> problem.code() == DiagnosticCode.INVALID_PARAMETER_VALUE)
        .matches(problem -> problem.message().equals("parameter 'a': " + expected));
    assertThat(parameter.defaultValue()).isInstanceOf(JsonNull.class);
  }

  @Test
  void aDefaultIsTheValueWhenNoneIsGiven() {
    List<Parameter> declared =
        declared(
            "\"a\": {\"type\": \"list\", \"items\": \"int\", \"default\": [1, 2]},"
                + " \"b\": {\"type\": \"int\", \"default\": 3}");

    Map<String, ParameterValues.Typed> values =
        ParameterReader.values(declared, Map.of("b", "4"), true, "args").orThrow().parameters();

    assertThat(values.get("a").text()).isEqualTo("1,2");
    assertThat(values.get("b").text()).isEqualTo("4");
    assertThat(values.keySet()).containsExactly("a", "b");
  }

  @Test
  void aMissingValueIsAnErrorOnlyWhenAllAreRequired() {
    List<Parameter> declared = declared("\"a\": {\"type\": \"int\"}");

    assertThat(ParameterReader.values(declared, Map.of(), false, "args").diagnostics()).isEmpty();
    Diagnostic problem =
        ParameterReader.values(declared, Map.of(), true, "args").diagnostics().get(0);
    assertThat(problem)
        .hasToString("f:1:2: error GF323: parameter 'a' has no value and no default");
    assertThat(problem.hint()).isEqualTo("give one with --param a=…");
  }

  @Test
  void aValueForNoParameterIsReported() {
    List<Parameter> declared = declared("\"bucket\": {\"type\": \"string\"}");

    Diagnostic problem =
        ParameterReader.values(declared, Map.of("bukcet", "x"), false, "args").diagnostics().get(0);

    assertThat(problem).hasToString("args: error GF326: the workflow has no parameter 'bukcet'");
    assertThat(problem.hint()).isEqualTo("did you mean 'bucket'?");
  }

  @Test
  void aValueThatStandsForASecretOrAVariableIsKnownOnlyWhereTheWorkflowRuns() {
    List<Parameter> declared =
        declared(
            "\"a\": {\"type\": \"int\"}, \"b\": {\"type\": \"date\", \"default\": \"${env:DAY}\"},"
                + " \"c\": {\"type\": \"string\"}");
    Map<String, String> given = Map.of("a", "${secret:db/port}", "c", "x${env:DAY}");

    Diagnosed<ParameterValues> values = ParameterReader.values(declared, given, true, "args");

    assertThat(values.diagnostics()).isEmpty();
    assertThat(values.orThrow().parameters().keySet()).containsExactly("c");
  }

  private Diagnosed<ParameterValues> given(String type, String text) {
    return ParameterReader.values(
        declared("\"a\": {\"type\": \"" + type + "\"}"), Map.of("a", text), true, "args");
  }

  private List<Parameter> declared(String members) {
    JsonObject object =
        (JsonObject) JsonReader.read(new SourceText("f", "{" + members + "}")).orThrow();
    List<Parameter> parameters = new ArrayList<>();
    object
        .members()
        .forEach(m -> ParameterReader.declaration(m, diagnostics).ifPresent(parameters::add));
    return parameters;
  }

  private List<String> said() {
    return diagnostics.sorted().stream()
        .map(d -> d + (d.hint().isEmpty() ? "" : " (" + d.hint() + ")"))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeReader;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about properties that are wrong, in the words of the node types. */
class PropertyProblemTest {

  private static final NodeTypes TYPES = NodeTypes.load(PropertyProblemTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "filter        |                                     | GF301 property 'condition' is missing",
        "filter        | 'condition': 'a', 'conditon': 'b'   | GF302 unknown property 'conditon'",
        "filter        | 'condition': 7                      | GF303 expected a Spark SQL expression, found a number",
        "filter        | 'condition': null                   | GF303 property 'condition' is null",
        "filter        | 'condition': ' '                    | GF311 expected a Spark SQL expression",
        "limit         | 'rows': 1.5                         | GF305 expected a whole number from 0 to 2147483647, found 1.5",
        "limit         | 'rows': 1e30                        | GF305 expected a whole number from 0 to 2147483647, found 1000000000000000000000000000000",
        "limit         | 'rows': '1'                         | GF303 expected a whole number from 0 to 2147483647, found a string",
        "sample        | 'fraction': 1.01                    | GF305 expected a number from 0 to 1, found 1.01",
        "distinct      | 'columns': ['a']                    | GF302 unknown property 'columns'",
        "drop          | 'columns': []                       | GF311 expected at least one item",
        "drop          | 'columns': ['a', 1]                 | GF303 expected a column, found a number",
        "union         | 'match': 'nmae'                     | GF304 expected one of name, position, found 'nmae'",
        "union         | 'distinct': 'yes'                   | GF303 expected true or false, found a string",
        "join          | 'on': 'a', 'condition': 'b'         | GF306 'on' and 'condition' exclude each other",
        "join          | 'on': 'a', 'left-suffix': '_l'      | GF307 'left-suffix' makes sense only when 'on-clash' is 'suffix'",
        "add-id        | 'kind': 'consecutive'               | GF301 'order-by' is required when 'kind' is 'consecutive'",
        "parse-json    | 'column': 'a'                       | GF301 one of 'schema', 'data-type' is required",
        "cast          | 'columns': {'a': 'STRNG'}           | GF308 unknown data type 'STRNG'",
        "read-csv      | 'path': 'p', 'schema': 'a INT, A INT' | GF308 the column 'A' comes twice",
        "inline        | 'schema': 'a', 'rows': [[1]]        | GF308 the column 'a' has no type",
        "split         | 'conditions': [{'name': 'rest', 'condition': 'a'}] | GF309 the name 'rest' comes twice",
        "rename        | 'columns': {'a': 1}                 | GF303 expected a column name, found a number",
        "inline        | 'schema': 'a INT', 'rows': [[1, 2]] | GF310 a row has 2 values, the schema has 1 columns",
        "join          | 'how': 'cross', 'on': 'a'           | GF310 a cross join takes no condition",
        "join          | 'how': 'left'                       | GF301 a join needs 'on', 'pairs' or 'condition'",
        "lookup        | 'on': 'a', 'take': 'b', 'defaults': {'c': 1} | GF310 the default of 'c' is for a column that is not taken",
        "window        | 'order-by': ['d'], 'functions': [{'function': 'rank', 'column': 'a', 'as': 'r'}] | GF310 'rank' takes no column",
        "window        | 'order-by': ['d'], 'functions': [{'function': 'sum', 'as': 'r'}] | GF301 'sum' needs 'column' or 'expression'",
        "window        | 'order-by': ['d'], 'functions': [{'function': 'sum', 'column': 'a', 'as': 'r', 'frame': {'from': 1, 'to': 0}}] | GF310 the frame ends before it begins",
        "sort          | 'by': [{'column': 'a', 'expression': 'b'}] | GF306 'column' and 'expression' exclude each other"
      })
  void aProblemIsToldWithItsCodeAndReason(String type, String properties, String expected) {
    String members = properties == null ? "" : ", " + properties.replace('\'', '"');

    assertThat(said("{\"id\": \"n\", \"type\": \"" + type + "\"" + members + "}"))
        .containsExactly(expected);
  }

  @Test
  void allProblemsOfANodeAreToldAtOnce() {
    assertThat(
            said(
                "{\"id\": \"n\", \"type\": \"read-csv\", \"header\": 1, \"delimiter\": \"\","
                    + " \"bad-rows\": \"skip\", \"quoet\": \"x\"}"))
        .containsExactly(
            "GF301 property 'path' is missing",
            "GF303 expected true or false, found a number",
            "GF311 expected a non-empty string",
            "GF304 expected one of keep, drop, separate, fail, found 'skip'",
            "GF302 unknown property 'quoet'");
  }

  @Test
  void aPropertyThatWaitsForAParameterIsNotJudged() {
    assertThat(said("{\"id\": \"n\", \"type\": \"limit\", \"rows\": \"${n}\"}")).isEmpty();
    assertThat(said("{\"id\": \"n\", \"type\": \"union\", \"match\": \"${m}\"}")).isEmpty();
    assertThat(said("{\"id\": \"n\", \"type\": \"drop\", \"columns\": \"${c}\"}")).isEmpty();
  }

  private static List<String> said(String json) {
    String text = "{\"glueflow\": 1, \"name\": \"x\", \"nodes\": [" + json + "]}";
    Node node = WorkflowReader.read(new SourceText("f", text)).orThrow().nodes().get(0);
    Diagnostics diagnostics = new Diagnostics();
    new NodeReader(new ValueBinder(ParameterValues.of(Map.of())), diagnostics)
        .read(node, TYPES.find(node.type()).orElseThrow());
    return diagnostics.sorted().stream()
        .map(problem -> problem.code().id() + " " + problem.message())
        .toList();
  }
}

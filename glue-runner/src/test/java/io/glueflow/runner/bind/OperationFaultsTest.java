// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation with a fault of its kind: it is told on the right node, and at the right place.
 */
class OperationFaultsTest extends BindingTest {

  /**
   * A node that is wrong.
   *
   * @param node the node; the quotes of its JSON are single ones
   * @param place how the text goes on where the fault is told
   * @param message what is said of it
   */
  record Fault(String node, String place, String message) {
    @Override
    public String toString() {
      return node;
    }
  }

  static List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    faults.addAll(ofColumns());
    faults.addAll(ofRows());
    faults.addAll(ofInputs());
    faults.addAll(ofGroups());
    faults.addAll(ofSinks());
    return faults;
  }

  private static List<Fault> ofColumns() {
    return List.of(
        fault("'type': 'derive', 'columns': {'a': 'id', 'b': 'amout * 2'}", "amout * 2", "`amout`"),
        fault("'type': 'derive', 'columns': {'b': 'upper(region, id)'}", "upper(region", "upper"),
        fault("'type': 'derive', 'columns': {'b': 'abs(tags)'}", "abs(tags)", "ARRAY<STRING>"),
        fault("'type': 'derive', 'columns': {'b': 'place.street'}", "place.street", "street"),
        fault(
            "'type': 'case-when', 'as': 'x', 'cases': [{'when': 'id', 'then': '1'}]",
            "",
            "requires the \"BOOLEAN\" type"),
        fault("'type': 'cast', 'columns': {'tags': 'INT'}", "", "cannot cast"),
        fault("'type': 'explode', 'column': 'region'", "", "not an ARRAY or a MAP"),
        fault("'type': 'fill-nulls', 'expressions': {'id': 'region2'}", "region2", "`region2`"),
        fault(
            "'type': 'hash', 'columns': ['props'], 'as': 'x', 'algorithm': 'xxhash64'",
            "'props'",
            "MAP"),
        fault(
            "'type': 'unpivot', 'keep': ['id'], 'columns': ['region', 'tags']",
            "'tags'",
            "Unpivot"),
        fault("'type': 'parse-date', 'columns': ['tags'], 'formats': ['yyyy']", "", "tags"),
        fault("'type': 'date-parts', 'column': 'tags', 'parts': ['year']", "", "tags"));
  }

  private static List<Fault> ofRows() {
    return List.of(
        fault("'type': 'filter', 'condition': 'region'", "region", "not a boolean"),
        fault("'type': 'filter', 'condition': 'sum(id) > 1'", "sum(id)", "sum(id)"),
        fault("'type': 'filter', 'condition': 'id > 1 AND id IN (tags)'", "IN (tags)", "same type"),
        fault("'type': 'sort', 'by': ['props']", "", "props"),
        fault("'type': 'sort', 'by': [{'expression': 'id / tags'}]", "id / tags", "ARRAY<STRING>"),
        fault("'type': 'distinct'", "", "MAP"),
        fault("'type': 'deduplicate', 'keys': ['props']", "", "MAP"),
        fault(
            "'type': 'deduplicate', 'keys': ['id'], 'order-by': [{'expression': 'x + 1'}]",
            "x + 1",
            "`x`"),
        fault(
            "'type': 'validate', 'rules': [{'check': 'condition', 'name': 'n',"
                + " 'condition': 'id > tags'}]",
            "id > tags",
            "ARRAY<STRING>"),
        fault(
            "'type': 'expect-schema', 'schema': 'id BIGINT', 'extra-columns': true", "", "BIGINT"),
        fault(
            "'type': 'window', 'order-by': ['id'], 'functions':"
                + " [{'function': 'sum', 'expression': 'day', 'as': 's'}]",
            "day",
            "NUMERIC"),
        fault("'type': 'sql', 'query': 'SELECT nme FROM orders'", "nme FROM", "`nme`"),
        fault(
            "'type': 'sql', 'query': 'SELECT region, id FROM orders GROUP BY region'",
            "",
            "GROUP BY"));
  }

  private static List<Fault> ofInputs() {
    String inputs = "'inputs': {'left': 'orders', 'right': 'regions'}, ";
    return List.of(
        both("'type': 'join', " + inputs + "'pairs': [{'left': 'tags', 'right': 'parts'}]", "", ""),
        both(
            "'type': 'join', " + inputs + "'condition': 'left.region = right.nme'",
            "right.nme",
            "`nme`"),
        both(
            "'type': 'join', " + inputs + "'condition': 'left.id = 1 AND region = 2'",
            "region",
            ""),
        both("'type': 'union', 'inputs': ['orders', 'regions']", "", ""),
        both("'type': 'except', 'inputs': {'left': 'orders', 'right': 'regions'}", "", "columns"));
  }

  private static List<Fault> ofGroups() {
    return List.of(
        fault(
            "'type': 'aggregate', 'by': ['region'], 'aggregates':"
                + " [{'function': 'sum', 'column': 'tags', 'as': 't'}]",
            "'tags'",
            "NUMERIC"),
        fault(
            "'type': 'aggregate', 'by': ['region'], 'aggregates':"
                + " [{'function': 'max', 'expression': 'id + nothing', 'as': 't'}]",
            "nothing",
            "`nothing`"),
        fault(
            "'type': 'aggregate', 'by': ['region'], 'aggregates': [{'function': 'count', 'as':"
                + " 'n'}], 'having': 'id > 1'",
            "id > 1",
            "`id`"),
        fault(
            "'type': 'pivot', 'by': ['region'], 'column': 'id', 'values': ['1'], 'aggregates':"
                + " [{'function': 'avg', 'column': 'day', 'as': 'd'}]",
            "'day'",
            "NUMERIC"));
  }

  private static List<Fault> ofSinks() {
    return List.of(
        fault("'type': 'write-csv', 'path': 'out'", "", "CSV datasource doesn't support"),
        fault("'type': 'write', 'format': 'text', 'path': 'out'", "", "`id`"),
        fault("'type': 'write-parquet', 'path': 'out', 'partition-by': ['place']", "", "partition"),
        fault(
            "'type': 'write', 'format': 'orc', 'path': 'out', 'options': {'compression': 'best'}",
            "",
            "best"),
        fault("'type': 'write-table', 'table': 't', 'partition-by': ['tags']", "", "partition"),
        fault("'type': 'write-jdbc', 'connection': 'c', 'table': 't'", "", "JDBC type"));
  }

  private static Fault fault(String properties, String place, String message) {
    return new Fault("{'id': 'wrong', 'input': 'orders', " + properties + "}", place, message);
  }

  private static Fault both(String properties, String place, String message) {
    return new Fault("{'id': 'wrong', " + properties + "}", place, message);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isTold(Fault fault) throws IOException {
    String node = fault.node().replace('\'', '"');
    List<Diagnostic> problems =
        bind(node, "{\"id\": \"out\", \"type\": \"print\", \"input\": \"orders\"}");

    Diagnostic problem = only(problems);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.node()).isEqualTo("wrong");
    assertThat(problem.message())
        .contains(fault.message())
        .doesNotContain("\n", "SQLSTATE", "Exception")
        .doesNotStartWith("[");
    String place = fault.place().isEmpty() ? "" : fault.place().replace('\'', '"');
    assertThat(textAt(problem)).startsWith(place);
  }

  static Stream<String> examplesThatAreFine() {
    return Stream.of("\"type\": \"limit\", \"rows\": 1", "\"type\": \"flatten\"");
  }

  @ParameterizedTest
  @MethodSource("examplesThatAreFine")
  void isNotInvented(String properties) throws IOException {
    assertThat(bind("{\"id\": \"fine\", \"input\": \"orders\", " + properties + "}")).isEmpty();
  }
}

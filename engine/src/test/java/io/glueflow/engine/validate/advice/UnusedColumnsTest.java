// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which columns of sources are said to be unused. */
class UnusedColumnsTest {

  private static final String OUT = "{\"id\": \"out\", \"type\": \"print\", \"input\": \"%s\"}";

  @Test
  void aColumnThatIsNamedOrWrittenIsUsed() {
    assertThat(unused("")).isEmpty();
    assertThat(unused(select("a", "b"))).containsExactly("nothing uses 'c', 'd'");
    assertThat(
            unused(
                node("sort", "\"by\": [\"c\"]"),
                node("filter", "\"condition\": \"d[0] > 1\""),
                select("a", "b")))
        .isEmpty();
    assertThat(unused(node("drop", "\"columns\": [\"c\"]"), select("a", "b")))
        .containsExactly("nothing uses 'd'");
    assertThat(unused(node("rename", "\"columns\": {\"c\": \"e\"}"), select("a", "b", "e")))
        .containsExactly("nothing uses 'd'");
  }

  @Test
  void anAggregateUsesWhatItNames() {
    assertThat(
            unused(
                node(
                    "aggregate",
                    "\"by\": [\"a\"], \"aggregates\": [{\"function\": \"sum\","
                        + " \"expression\": \"b * 2\", \"as\": \"s\"}]")))
        .containsExactly("nothing uses 'c', 'd'");
  }

  @Test
  void whatLooksAtWholeRowsUsesAllColumns() {
    assertThat(unused(node("distinct", "\"columns\": []"), select("a"))).isEmpty();
    assertThat(unused(query("SELECT DISTINCT * FROM rows"), select("a"))).isEmpty();
    assertThat(unused(query("SELECT hash(*) AS h FROM rows"), select("h"))).isEmpty();
    assertThat(unused(query("SELECT a, count(*) AS n, sum(b * 2) AS s FROM rows GROUP BY a")))
        .containsExactly("nothing uses 'c', 'd'");
  }

  @Test
  void aJoinUsesKeysAndWhatIsTakenOfEachSide() {
    String join =
        """
        {"id": "j", "type": "join", "inputs": {"left": "rows", "right": "other"}, "on": ["a"]},
        {"id": "k", "type": "select", "input": "j", "columns": ["b", "f"]},""";
    String other =
        """
        {"id": "other", "type": "read-json", "path": "o", "schema": "a INT, f INT, g INT"},""";

    assertThat(messages(rows("json") + other + join + OUT.formatted("k")))
        .containsExactly("nothing uses 'c', 'd'", "nothing uses 'g'");
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    assertThat(unused(query("SELECT a FROM somewhere.else"), select("a"))).isEmpty();
    assertThat(unused(query("SELECT e FROM rows x, far.away y"))).isEmpty();
    assertThat(messages(rows("json").replace("\"schema\"", "\"mode\"") + OUT.formatted("rows")))
        .isEmpty();
  }

  @Test
  void nothingIsSaidWhereColumnsCannotBeLeftOut() {
    String totals =
        """
        {"id": "n", "type": "sort", "input": "rows", "by": ["a"]},
        {"id": "k", "type": "select", "input": "n", "columns": ["a", "b"]},""";

    assertThat(messages(rows("csv") + totals + OUT.formatted("k"))).isEmpty();
    assertThat(messages(rows("json") + totals + OUT.formatted("k"))).hasSize(1);
  }

  private static String node(String type, String properties) {
    return "{\"id\": \"%s\", \"type\": \"" + type + "\", \"input\": \"%s\", " + properties + "},";
  }

  private static String select(String... columns) {
    return node("select", "\"columns\": [\"" + String.join("\", \"", columns) + "\"]");
  }

  private static String query(String sql) {
    return "{\"id\": \"%s\", \"type\": \"sql\", \"inputs\": {\"rows\": \"%s\"}, \"query\": \""
        + sql
        + "\"},";
  }

  private static String rows(String format) {
    String last = format.equals("csv") ? "d INT" : "d ARRAY<INT>";
    return "{\"id\": \"rows\", \"type\": \"read-%s\", \"path\": \"in\", \"schema\": \"a INT, b INT, c INT, %s\"},"
        .formatted(format, last);
  }

  /** What is said of rows that go through nodes to an output. */
  private static List<String> unused(String... nodes) {
    StringBuilder document = new StringBuilder(rows("json"));
    String last = "rows";
    for (int i = 0; i < nodes.length; i++) {
      if (!nodes[i].isEmpty()) {
        document.append(nodes[i].formatted("n" + i, last));
        last = "n" + i;
      }
    }
    return messages(document + OUT.formatted(last));
  }

  private static List<String> messages(String nodes) {
    String document = "{\"glueflow\": 1, \"name\": \"n\", \"nodes\": [" + nodes + "]}";
    return new Validator()
        .validate(new SourceText("f", document)).diagnostics().stream()
            .filter(problem -> problem.code() == DiagnosticCode.UNUSED_COLUMN)
            .map(Diagnostic::message)
            .toList();
  }
}

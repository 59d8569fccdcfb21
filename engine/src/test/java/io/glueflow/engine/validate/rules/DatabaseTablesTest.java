// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseTablesTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'read-jdbc', 'connection': 'shop', 'table': 'Sales.orders'}";

  private static List<Diagnostic> check(String... nodes) {
    return Checked.nodes(new DatabaseTables(), nodes);
  }

  private static String writes(String id, String connection, String table, String mode) {
    return "{'id': '%s', 'type': 'write-jdbc', 'input': 'rows', 'connection': '%s', 'table': '%s', 'mode': '%s'}"
        .formatted(id, connection, table, mode);
  }

  @Test
  void aTableThatIsReadIsNotOverwritten() {
    assertThat(check(ROWS, writes("out", "shop", "sales.ORDERS", "overwrite")))
        .singleElement()
        .matches(problem -> problem.code().id().equals("GF312"))
        .matches(problem -> problem.message().contains("node 'rows' reads"));
    assertThat(check(ROWS, writes("out", "shop", "sales.orders", "append"))).isEmpty();
    assertThat(check(ROWS, writes("out", "other", "sales.orders", "overwrite"))).isEmpty();
    assertThat(check(ROWS, writes("out", "shop", "sales.\\\"ORDERS\\\"", "overwrite"))).isEmpty();
  }

  @Test
  void twoNodesWriteIntoOneTableOnlyWhenBothAppend() {
    assertThat(check(ROWS, writes("a", "shop", "t", "append"), writes("b", "shop", "T", "append")))
        .isEmpty();
    assertThat(check(ROWS, writes("a", "shop", "t", "append"), writes("b", "shop", "T", "error")))
        .singleElement()
        .matches(problem -> problem.code().id().equals("GF313"))
        .matches(problem -> problem.message().endsWith("the same table as node 'a'"));
  }
}

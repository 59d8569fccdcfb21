// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.SourceColumn;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT * FROM customers | id BIGINT NOT NULL, name STRING, region STRING NOT NULL",
        "SELECT o.id, c.name FROM orders o JOIN customers c ON o.customer = c.id | id BIGINT NOT"
            + " NULL, name STRING",
        "SELECT c.* FROM orders o LEFT JOIN customers c ON o.id = c.id | id BIGINT, name STRING,"
            + " region STRING",
        "SELECT o.id, c.id FROM orders o FULL JOIN customers c ON o.id = c.id | id BIGINT, id"
            + " BIGINT",
        "SELECT * FROM customers c LEFT SEMI JOIN orders o ON o.id = c.id | id BIGINT NOT NULL,"
            + " name STRING, region STRING NOT NULL",
        "SELECT * FROM customers JOIN (SELECT id, day FROM orders) USING (id) | id BIGINT NOT NULL,"
            + " name STRING, region STRING NOT NULL, day DATE",
        "SELECT * FROM customers NATURAL JOIN (SELECT id, day FROM orders) | id BIGINT NOT NULL,"
            + " name STRING, region STRING NOT NULL, day DATE",
        "SELECT customers.id, orders.id FROM orders JOIN customers USING (id) | id BIGINT NOT NULL,"
            + " id BIGINT NOT NULL",
        "SELECT amount AS a, a + 1 AS b FROM orders | a DECIMAL(12,2), b DECIMAL(13,2)",
        "SELECT region AS r, id + 1 AS n FROM orders GROUP BY r, id + 1 | r STRING, n BIGINT NOT"
            + " NULL",
        "SELECT quantity + id AS x FROM orders GROUP BY id + quantity | x BIGINT",
        "SELECT region FROM orders GROUP BY ALL | region STRING",
        "SELECT id, region FROM customers GROUP BY ROLLUP (id, region) | id BIGINT, region STRING",
        "SELECT id FROM orders UNION ALL SELECT name FROM customers | id STRING",
        "SELECT quantity FROM orders UNION SELECT amount FROM orders | quantity DECIMAL(12,2)",
        "WITH t AS (SELECT id, amount * 2 AS d FROM orders) SELECT d FROM t | d DECIMAL(14,2)",
        "WITH t(a) AS (SELECT id FROM orders) SELECT a FROM t | a BIGINT NOT NULL",
        "SELECT x FROM (SELECT id FROM orders) AS t(x) | x BIGINT NOT NULL",
        "SELECT * FROM VALUES (1, 'a'), (2, NULL) AS t(x, y) | x INT NOT NULL, y STRING",
        "SELECT i.sku FROM orders o LATERAL VIEW explode(o.items) t AS i | sku STRING",
        "SELECT id, explode(labels) FROM orders | id BIGINT NOT NULL, key STRING NOT NULL, value"
            + " INT",
        "SELECT explode(labels) AS (k, v) FROM orders | k STRING NOT NULL, v INT",
        "SELECT * FROM customers UNPIVOT (v FOR k IN (name, region)) | id BIGINT NOT NULL, k STRING"
            + " NOT NULL, v STRING",
        "SELECT id FROM range(10) | id BIGINT NOT NULL",
        "SELECT id FROM orders WHERE id IN (SELECT customer FROM orders) ORDER BY amount LIMIT 10;"
            + " | id BIGINT NOT NULL",
        "SELECT c.id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id)"
            + " | id BIGINT NOT NULL",
        "SELECT region FROM orders GROUP BY region ORDER BY max(amount) | region STRING",
        "SELECT address.* FROM orders | city STRING, zip STRING",
        "SELECT 1 AS a UNION ALL VALUES (2) | a INT NOT NULL",
      })
  void yields(String text, String schema) {
    QueryTyping typing = query(text);

    assertThat(typing.problems()).isEmpty();
    assertThat(typing.schema().ddl()).isEqualTo(schema);
    assertThat(typing.schema().open()).isFalse();
  }

  @Test
  void tablesOfACatalogMayHaveAnyColumns() {
    QueryTyping typing =
        query("SELECT a, t.b, o.id FROM elsewhere.t t JOIN orders o ON t.c = o.id");

    assertThat(typing.problems()).isEmpty();
    assertThat(typing.schema().names()).containsExactly("a", "b", "id");
  }

  @Test
  void allColumnsOfAnUnknownTableAreUnknown() {
    assertThat(query("SELECT * FROM elsewhere").schema().open()).isTrue();
  }

  @Test
  void eachColumnKnowsWhatItIsComputedOf() {
    QueryTyping typing =
        query(
            """
            WITH totals AS (
              SELECT customer, quantity * price AS total FROM orders)
            SELECT c.name, t.total + c.id AS score
            FROM customers c JOIN totals t ON t.customer = c.id
            """);

    assertThat(typing.sources())
        .containsExactly(
            Set.of(new SourceColumn("customers", "name")),
            Set.of(
                new SourceColumn("orders", "quantity"),
                new SourceColumn("orders", "price"),
                new SourceColumn("customers", "id")));
  }

  private static QueryTyping query(String text) {
    return Samples.SQL.query(text, Samples.VIEWS);
  }
}

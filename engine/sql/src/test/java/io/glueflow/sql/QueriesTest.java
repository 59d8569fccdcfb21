// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.SourceColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT id FROM orders WHERE amount > 1 | orders.amount",
        "SELECT id FROM orders ORDER BY day, 1 | orders.day orders.id",
        "SELECT upper(region) AS r, max(id) FROM orders GROUP BY r HAVING sum(quantity) > 1"
            + " | orders.quantity orders.region",
        "SELECT status, max(id) FROM orders GROUP BY 1 | orders.status",
        "SELECT DISTINCT quantity + 1 FROM orders | orders.quantity",
        "SELECT name FROM customers c JOIN orders o ON c.id = o.customer"
            + " | customers.id orders.customer",
        "SELECT name FROM customers NATURAL JOIN (SELECT id, day FROM orders)"
            + " | customers.id orders.id",
        "SELECT name FROM customers JOIN orders USING (id) | customers.id orders.id",
        "SELECT id FROM customers WHERE EXISTS (SELECT 1 FROM orders WHERE customer = name)"
            + " | customers.name orders.customer",
        "SELECT id FROM orders UNION ALL SELECT id FROM customers |",
        "SELECT id FROM orders EXCEPT SELECT id FROM customers | customers.id orders.id",
        "SELECT * FROM (SELECT id, status FROM orders) PIVOT (max(id) FOR status IN ('a', 'b'))"
            + " | orders.status",
      })
  void itIsKnownWhatDecidesAboutRows(String text, String deciding) {
    assertThat(dotted(query(text).deciding())).isEqualTo(deciding == null ? "" : deciding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT struct(*) AS all FROM customers | customers.id customers.name customers.region",
        "SELECT hash(c.*) AS h FROM customers c JOIN orders o ON true"
            + " | customers.id customers.name customers.region",
        "SELECT address.* FROM orders | orders.address",
        "SELECT count(*) AS n FROM customers |",
      })
  void aStarNamesAllThatItStandsFor(String text, String named) {
    Set<SourceColumn> sources = new HashSet<>();
    query(text).columns().forEach(use -> sources.addAll(use.sources()));

    assertThat(dotted(sources)).isEqualTo(named == null ? "" : named);
  }

  private static String dotted(Set<SourceColumn> columns) {
    return columns.stream()
        .map(column -> column.relation() + "." + column.column())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static QueryTyping query(String text) {
    return Samples.SQL.query(text, Samples.VIEWS);
  }
}

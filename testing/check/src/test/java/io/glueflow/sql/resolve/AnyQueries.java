// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Queries over a few relations, right and wrong ones. */
public final class AnyQueries {

  /** The relations that they name. */
  public static final Map<String, String> VIEWS =
      Map.of(
          "orders",
          """
          id BIGINT NOT NULL, customer BIGINT, amount DECIMAL(12,2), status STRING, region STRING,
          day DATE, ts TIMESTAMP, quantity INT, price DOUBLE, active BOOLEAN, tags ARRAY<STRING>,
          items ARRAY<STRUCT<sku: STRING, price: DOUBLE, quantity: INT>>,
          address STRUCT<city: STRING, zip: STRING>, labels MAP<STRING, INT>,
          code STRING NOT NULL, bin BINARY
          """,
          "customers",
          "id BIGINT NOT NULL, name STRING, region STRING NOT NULL");

  private final RandomChoice choice;

  /** Begins with a seed: the same one yields the same queries. */
  public AnyQueries(long seed) {
    this.choice = new RandomChoice(seed);
  }

  /** The next few of them. */
  public List<String> some(int count) {
    return Stream.generate(this::any).limit(count).toList();
  }

  private String any() {
    return switch (choice.below(10)) {
      case 0, 1, 2 -> grouped();
      case 3 -> combined();
      case 4 ->
          "WITH w AS (" + selected() + ") SELECT " + choice.of("*", order(), alias()) + " FROM w";
      case 5 ->
          "SELECT "
              + choice.of("*", order(), alias(), "s." + order(), "count(*) AS n")
              + " FROM ("
              + choice.of(selected(), grouped())
              + ") s";
      case 6 -> "SELECT id FROM orders o WHERE " + subquery();
      default -> selected();
    };
  }

  private String order() {
    return choice.of(
        "id",
        "customer",
        "amount",
        "status",
        "region",
        "day",
        "ts",
        "quantity",
        "price",
        "active",
        "tags",
        "items",
        "address",
        "labels",
        "code",
        "bin");
  }

  private String customer() {
    return choice.of("id", "name", "region");
  }

  private String alias() {
    return choice.of("a", "b", "x", "y");
  }

  private String aggregate() {
    return choice.of(
        "sum(" + choice.of("amount", "quantity", "price", "status", "tags") + ")",
        "count(*)",
        "max(" + order() + ")",
        "count(DISTINCT region)",
        "avg(price)");
  }

  private String condition(String qualifier) {
    return choice.of(
        qualifier + "quantity > 1",
        qualifier + "status = 'A'",
        qualifier + "active",
        qualifier + order() + " = " + qualifier + order(),
        qualifier + order() + " IS NOT NULL",
        qualifier + "region IN ('a', 'b')",
        qualifier + choice.of("idd", "foo") + " = 1",
        aggregate() + " > 1");
  }

  private String from() {
    return choice.of(
        "orders",
        "orders o",
        "customers c",
        "orders o JOIN customers c ON o.customer = c.id",
        "orders o LEFT JOIN customers c ON o.customer = c." + customer(),
        "orders JOIN customers USING (id)",
        "orders o FULL JOIN customers c USING (id)",
        "orders o RIGHT JOIN customers c USING (" + choice.of("region", "id", "name") + ")",
        "orders NATURAL JOIN customers",
        "(SELECT id, region, amount FROM orders) o",
        "orders o, customers c",
        "orders o LEFT SEMI JOIN customers c ON o.id = c.id",
        "orders o LATERAL VIEW explode(tags) e AS tag",
        "orders o LATERAL VIEW OUTER posexplode(items) e AS p, it");
  }

  private String item() {
    return choice.of(
        order(),
        customer(),
        "o." + order(),
        "c." + customer(),
        choice.of("*", "o.*", "c.*", "address.*"),
        order() + " AS " + alias(),
        choice.of("tag", "p", "it.sku AS s"),
        "upper(region) AS " + alias(),
        alias() + " AS z",
        choice.of("address.city", "items.sku AS s"),
        "row_number() OVER (PARTITION BY region ORDER BY id) AS rn",
        "sum(amount) OVER () AS sm",
        "CASE WHEN active THEN quantity ELSE price END AS " + alias(),
        "explode(tags) AS " + alias(),
        ofStar() + " AS " + alias(),
        choice.of("quantity % 2", "id = 3", "'x'", "max(price)", "id + 1"));
  }

  private String ofStar() {
    return choice.of("hash", "struct", "coalesce", "array", "concat_ws", "count", "upper", "if")
        + "("
        + choice.of("*", "o.*", "c.*", "address.*", "name, *", "c.*, id")
        + ")";
  }

  private String selected() {
    StringBuilder query = new StringBuilder("SELECT ").append(choice.of("", "", "DISTINCT "));
    query.append(item());
    for (int i = choice.below(3); i > 0; i--) {
      query.append(", ").append(item());
    }
    query.append(" FROM ").append(from());
    query.append(choice.oneIn(3) ? " WHERE " + condition(choice.of("", "o.", "c.")) : "");
    query.append(choice.oneIn(4) ? " ORDER BY " + choice.of(order(), "1", "3", alias()) : "");
    return query
        .append(choice.oneIn(6) ? " LIMIT " + choice.of("10", "'a'", "1 + 1") : "")
        .toString();
  }

  private String key() {
    return choice.of(
        "region",
        "status",
        "o.region",
        "upper(region)",
        "1",
        "2",
        "id + 1",
        "day",
        "quantity + id",
        "a",
        "x");
  }

  private String grouped() {
    String key = key();
    String other = key();
    String by =
        choice.of(
            key,
            key + ", " + other,
            "ROLLUP (" + key + ", " + other + ")",
            "GROUPING SETS ((" + key + "), ())");
    String item =
        choice.of(
            key,
            other,
            "region",
            "upper(region) AS a",
            "id + quantity AS x",
            "id + 1 AS x",
            "1 + id AS y",
            "o.region",
            "concat(region, 'x') AS x");
    return "SELECT "
        + item
        + ", "
        + aggregate()
        + " AS n"
        + choice.of(
            "",
            ", rank() OVER (ORDER BY " + choice.of("sum(amount)", "region", "amount") + ") AS rk")
        + " FROM "
        + choice.of("orders", "orders o", "orders o JOIN customers c ON o.customer = c.id")
        + " GROUP BY "
        + by
        + (choice.oneIn(3)
            ? " HAVING " + choice.of("n > 1", "count(*) > 1", "region = 'a'", "amount > 1")
            : "")
        + (choice.oneIn(3)
            ? " ORDER BY " + choice.of("n", "1", "region", "max(amount)", "amount", "9")
            : "");
  }

  private String combined() {
    return "SELECT "
        + order()
        + ", "
        + order()
        + " FROM orders "
        + choice.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT")
        + " SELECT "
        + order()
        + choice.of("", ", " + order(), ", " + order())
        + " FROM orders";
  }

  private String subquery() {
    return choice.of(
        "EXISTS (SELECT 1 AS one FROM customers c WHERE c.id = o." + order() + ")",
        order() + " IN (SELECT " + customer() + " FROM customers)",
        order() + " IN (SELECT " + order() + " FROM orders)",
        "amount > (SELECT avg(amount) AS a FROM orders i WHERE i.region = o." + order() + ")",
        "(id, region) IN (SELECT id, region FROM customers)");
  }
}

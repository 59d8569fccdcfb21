// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.library;

import io.glueflow.model.node.NodeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nodes that the documented examples of node types read from. */
public final class ExampleInputs {

  private static final Pattern ID = Pattern.compile("\"id\": \"(\\w+)\"");

  /** A row for each input that the examples name; its columns by the input's id. */
  private static final Map<String, String> INPUTS = new LinkedHashMap<>();

  static {
    input(
        "orders",
        "order_id BIGINT, region STRING, status STRING, amount DECIMAL(12,2), currency STRING, "
            + "ordered_on DATE, quantity INT, country STRING, city STRING",
        "[1, \"n\", \"PAID\", 12.5, \"EUR\", \"2026-01-31\", 2, \"de\", \"Ulm\"]");
    input("regions", "region STRING, region_name STRING", "[\"n\", \"north\"]");
    input("people", "first STRING, last STRING, name STRING", "[\"Ann\", \"Lee\", \"Lee, Ann\"]");
    input("lines", "quantity INT, unit_price DOUBLE, sold_at TIMESTAMP", "[2, 1.5, null]");
    input(
        "customers",
        "name STRING, born DATE, phone STRING, email STRING, card STRING, updated_at TIMESTAMP",
        "[\"Ann\", \"2000-01-01\", \"+49 1\", \" A@B.c\", \"4111111111111111\", \"2026-01-01\"]");
    input("events", "id BIGINT, payload STRING", "[1, \"{\\\"user\\\": \\\"a\\\"}\"]");
    input("report", "store STRING, q1 DOUBLE, q2 DOUBLE, total DOUBLE", "[\"s\", 1.5, 2.5, 4]");
    input("today", "a INT, b STRING", "[1, \"x\"]");
    input("yesterday", "a INT, b STRING", "[1, \"x\"]");
    input("products", "product_id INT, name STRING, price DOUBLE", "[1, \"pen\", 0.5]");
    input(
        "changes",
        "product_id INT, name STRING, price DOUBLE, changed_at TIMESTAMP, change_type STRING",
        "[1, \"pen\", 0.6, \"2026-01-01\", \"update\"]");
    input("north", "a INT, b STRING", "[1, \"x\"]");
    input("south", "b STRING, a INT", "[\"x\", 1]");
    input(
        "sales",
        "store STRING, quarter STRING, amount INT, day DATE",
        "[\"s\", \"q1\", 5, \"2026-01-31\"]");
    input("totals", "region STRING, total DOUBLE", "[\"n\", 1.5]");
    input("sorted", "n INT", "[1]");
    input("tickets", "urgency INT, subject STRING", "[5, \"an invoice\"]");
    input("stock", "item STRING, n INT", "[\"pen\", 3]");
    input("letters", "body STRING", "[\"Dear all\"]");
    input("sql/regions", "id STRING, name STRING", "[\"n\", \"north\"]");
    input("rename/orders", "order_id INT, amt DOUBLE", "[1, 1.5]");
    input("cast/raw", "amount STRING, ordered_on STRING", "[\"1.5\", \"2026-01-31\"]");
    input("parse-date/raw", "ordered_on STRING", "[\"31.01.2026\"]");
    input("replace/raw", "price STRING", "[\"1,5\"]");
  }

  static {
    json("baskets", "id INT, items ARRAY<STRING>, customer STRUCT<name: STRING, city: STRING>");
    json("map-columns/raw", "id STRING, nm STRING, address STRUCT<city: STRING>");
  }

  private static void json(String name, String schema) {
    INPUTS.put(
        name,
        "{\"id\": \"%s\", \"type\": \"read-json\", \"path\": \"input/nested.json\", \"schema\": \"%s\"}"
            .formatted(name.substring(name.indexOf('/') + 1), schema));
  }

  private static void input(String name, String schema, String row) {
    INPUTS.put(
        name,
        "{\"id\": \"%s\", \"type\": \"inline\", \"schema\": \"%s\", \"rows\": [%s]}"
            .formatted(name.substring(name.indexOf('/') + 1), schema, row));
  }

  private ExampleInputs() {}

  /** The inputs that an example of a node type names, as they stand in a document. */
  public static Collection<String> of(NodeType type, String example) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher own = ID.matcher(example);
    String ownId = own.find() ? own.group(1) : "";
    INPUTS.forEach(
        (name, node) -> {
          String id = name.substring(name.indexOf('/') + 1);
          boolean meant = !name.contains("/") || name.startsWith(type.name() + "/");
          if (meant && !id.equals(ownId) && example.contains("\"" + id + "\"")) {
            found.put(id, node);
          }
        });
    return found.values();
  }
}

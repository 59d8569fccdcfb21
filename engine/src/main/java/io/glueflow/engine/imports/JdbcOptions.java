// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of Spark's JDBC source, put where nodes for databases have properties for them. */
public final class JdbcOptions {

  private static final Map<String, String> READ =
      Map.of(
          "dbtable", "table",
          "query", "query",
          "partitioncolumn", "partition-column",
          "lowerbound", "lower-bound",
          "upperbound", "upper-bound",
          "numpartitions", "partitions",
          "fetchsize", "fetch-size");

  private static final Map<String, String> WRITE =
      Map.of("dbtable", "table", "truncate", "truncate", "batchsize", "batch-size");

  private static final Set<String> NUMBERS = Set.of("partitions", "fetch-size", "batch-size");
  private static final Set<String> OF_CONNECTION = Set.of("url", "user", "password", "driver");
  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,9})\\s*");

  /** How Spark takes a query for a table. */
  private static final Pattern QUERY_AS_TABLE =
      Pattern.compile("\\s*\\((.*)\\)\\s*(?:(?i:as)\\s+)?\\w*\\s*", Pattern.DOTALL);

  private JdbcOptions() {}

  /**
   * Puts options into a node that reads or writes by a connection. What belongs to the connection
   * is left out, and so is a number of parts that nothing cuts into parts.
   */
  public static void put(NodeDraft draft, Map<String, ? extends JsonValue> options) {
    boolean reads = draft.type().equals("read-jdbc");
    Map<String, String> properties = reads ? READ : WRITE;
    boolean cut = options.keySet().stream().anyMatch("partitionColumn"::equalsIgnoreCase);
    Map<String, JsonValue> others = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          String key = name.toLowerCase(Locale.ROOT);
          String property = properties.get(key);
          if (property != null && (cut || !property.equals("partitions"))) {
            put(draft, property, value);
          } else if (property == null && !OF_CONNECTION.contains(key)) {
            others.put(name, value);
          }
        });
    if (!others.isEmpty()) {
      ObjectDraft rest = draft.object();
      others.forEach(rest::put);
      draft.put("options", rest.build());
    }
  }

  private static void put(NodeDraft draft, String property, JsonValue value) {
    String text = value instanceof JsonString string ? string.value() : "";
    Matcher number = NUMBER.matcher(text);
    Matcher query = QUERY_AS_TABLE.matcher(text);
    if (NUMBERS.contains(property) && number.matches()) {
      draft.put(property, new JsonNumber(value.location(), new BigDecimal(number.group(1))));
    } else if (property.equals("truncate") && !text.isEmpty()) {
      draft.put(property, new JsonBoolean(value.location(), text.equalsIgnoreCase("true")));
    } else if (property.equals("table") && draft.type().equals("read-jdbc") && query.matches()) {
      draft.put("query", query.group(1), value.location());
    } else {
      draft.put(property, value);
    }
  }
}

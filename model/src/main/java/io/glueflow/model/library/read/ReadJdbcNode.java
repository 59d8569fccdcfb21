// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Jdbc;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table or a query of a database. */
public final class ReadJdbcNode extends LibraryNode {

  private static final Property<String> TABLE =
      Property.optional("table", PropertyTypes.STRING, "The table, " + Jdbc.TABLE_NAME);
  private static final Property<String> QUERY =
      Property.optional(
          "query",
          PropertyTypes.DATABASE_SQL,
          "A query in the database's own SQL. Parameters become literals of standard SQL: a date is"
              + " `DATE '2026-01-31'`, or only its text where the parameter stands in quotes.");
  private static final Property<Schema> SCHEMA =
      Property.optional(
          "schema",
          PropertyTypes.SCHEMA,
          "The columns to take, converted to these types. Without it all that there are, and"
              + " columns are checked only when the run starts.");
  private static final Property<String> PARTITION_COLUMN =
      Property.optional(
              "partition-column",
              PropertyTypes.STRING,
              "A number, date or timestamp column by whose ranges several parts are read at a time.")
          .withExample("\"order_id\"");
  private static final Property<JsonValue> LOWER_BOUND =
      Property.optional(
              "lower-bound",
              PropertyTypes.LITERAL,
              "Where the ranges begin. Rows below are read too, with the first part.")
          .withExample("1");
  private static final Property<JsonValue> UPPER_BOUND =
      Property.optional(
              "upper-bound",
              PropertyTypes.LITERAL,
              "Where the ranges end. Rows above are read too, with the last part.")
          .withExample("1000000");
  private static final Property<Long> PARTITIONS =
      Property.optional(
          "partitions",
          PropertyTypes.integer(1, 10_000),
          "How many parts are read, and at most how many connections there are at a time.");
  private static final Property<List<String>> PREDICATES =
      Property.optional(
          "predicates",
          PropertyTypes.listOf(PropertyTypes.DATABASE_SQL),
          "Conditions in the database's own SQL, each of which reads a part. They must neither"
              + " overlap nor leave rows out: a row is read as often as conditions are true for"
              + " it.");
  private static final Property<Long> FETCH_SIZE =
      Property.withDefault(
          "fetch-size",
          PropertyTypes.integer(0, Integer.MAX_VALUE),
          1000L,
          "How many rows come from the database at a time. 0 leaves it to the driver; that of"
              + " PostgreSQL then holds all rows in memory.");

  /** The properties that say options of Spark's JDBC source. */
  private static final Map<String, Property<?>> SAID =
      Map.of(
          "dbtable", TABLE,
          "query", QUERY,
          "partitioncolumn", PARTITION_COLUMN,
          "lowerbound", LOWER_BOUND,
          "upperbound", UPPER_BOUND,
          "numpartitions", PARTITIONS,
          "fetchsize", FETCH_SIZE);

  public ReadJdbcNode() {
    super(
        "read-jdbc",
        Category.READ,
        "Reads a table or a query of a database.",
        Inputs.NONE,
        List.of(
            Jdbc.CONNECTION,
            TABLE,
            QUERY,
            SCHEMA,
            PARTITION_COLUMN,
            LOWER_BOUND,
            UPPER_BOUND,
            PARTITIONS,
            PREDICATES,
            FETCH_SIZE,
            Jdbc.OPTIONS));
  }

  @Override
  public String notes() {
    return "Only the columns that are used are read, and conditions further on are checked by the"
        + " database where Spark can say them in its SQL.";
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.exactlyOne(TABLE, QUERY),
        PropertyRule.together(PARTITION_COLUMN, LOWER_BOUND, UPPER_BOUND, PARTITIONS),
        PropertyRule.atMostOne(PARTITION_COLUMN, PREDICATES));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Jdbc.checkTable(properties, TABLE, problems);
    Jdbc.checkOptions(properties, SAID, problems);
    for (Property<JsonValue> bound : List.of(LOWER_BOUND, UPPER_BOUND)) {
      if (properties.find(bound).orElse(null) instanceof JsonBoolean) {
        problems.report(
            DiagnosticCode.WRONG_PROPERTY_KIND,
            bound,
            "expected a number, a date or a timestamp, found a boolean",
            "");
      }
    }
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("fetchsize", String.valueOf(properties.get(FETCH_SIZE)));
    properties.find(PARTITION_COLUMN).ifPresent(name -> options.put("partitionColumn", name));
    properties.find(LOWER_BOUND).ifPresent(bound -> options.put("lowerBound", text(bound)));
    properties.find(UPPER_BOUND).ifPresent(bound -> options.put("upperBound", text(bound)));
    properties
        .find(PARTITIONS)
        .ifPresent(count -> options.put("numPartitions", String.valueOf(count)));
    properties.find(Jdbc.OPTIONS).ifPresent(options::putAll);
    node.output(
        node.apply(
            new ReadJdbc(
                properties.get(Jdbc.CONNECTION),
                properties.find(TABLE).orElse(""),
                properties.find(QUERY).orElse(""),
                properties.find(SCHEMA).orElse(Schema.UNKNOWN),
                properties.find(PREDICATES).orElse(List.of()),
                options)));
  }

  private static String text(JsonValue bound) {
    return bound instanceof JsonNumber number
        ? number.value().toPlainString()
        : ((JsonString) bound).value();
  }

  @Override
  public String example() {
    return """
    {"id": "orders", "type": "read-jdbc", "connection": "shop", "table": "sales.orders"}
    """;
  }
}

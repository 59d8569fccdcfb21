// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Jdbc;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Lowering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes into a table of a database. */
public final class WriteJdbcNode extends LibraryNode {

  private static final Property<String> TABLE =
      Property.required("table", PropertyTypes.STRING, "The table, " + Jdbc.TABLE_NAME);
  private static final Property<WriteMode> MODE =
      Property.withDefault(
          "mode",
          PropertyTypes.oneOf(
              List.of(
                  WriteMode.ERROR,
                  WriteMode.APPEND,
                  WriteMode.OVERWRITE,
                  WriteMode.IGNORE,
                  WriteMode.UPSERT),
              WriteMode::label),
          WriteMode.ERROR,
          "What happens when the table exists: `error` stops, `append` adds, `overwrite` replaces"
              + " all rows, `ignore` leaves it and writes nothing, `upsert` replaces the rows with"
              + " the same `keys` and adds the others.");
  private static final Property<Boolean> TRUNCATE =
      Property.withDefault(
          "truncate",
          PropertyTypes.BOOLEAN,
          false,
          "Whether overwriting empties the table, which then keeps its columns, indexes and grants,"
              + " instead of making it anew.");
  private static final Property<List<String>> KEYS =
      Property.optional(
          "keys",
          PropertyTypes.COLUMNS,
          "The columns that tell which row of the table a row replaces. In PostgreSQL, MySQL and"
              + " MariaDB the table must have a primary key or unique index of just these.");
  private static final Property<Long> BATCH_SIZE =
      Property.withDefault(
          "batch-size",
          PropertyTypes.integer(1, Integer.MAX_VALUE),
          1000L,
          "How many rows go to the database at a time.");

  /** The properties that say options of Spark's JDBC source. */
  private static final Map<String, Property<?>> SAID =
      Map.of("dbtable", TABLE, "query", TABLE, "truncate", TRUNCATE, "batchsize", BATCH_SIZE);

  public WriteJdbcNode() {
    super(
        "write-jdbc",
        Category.WRITE,
        "Writes into a table of a database.",
        Inputs.ONE,
        List.of(Jdbc.CONNECTION, TABLE, MODE, TRUNCATE, KEYS, BATCH_SIZE, Jdbc.OPTIONS));
  }

  @Override
  public String notes() {
    return "Rows are matched with the columns of the table by name. Parts of the rows are written"
        + " side by side, each in a transaction of its own: after a run that failed, the table can"
        + " hold some of the rows. Not so with `upsert`: the rows go to a table beside it first,"
        + " and from there all at once, or not at all. Databases that can: PostgreSQL, MySQL,"
        + " MariaDB, SQL Server, Oracle, H2.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public List<PropertyRule> rules() {
    return List.of(
        PropertyRule.onlyWhen(
            MODE, mode -> mode == WriteMode.OVERWRITE, "'mode' is 'overwrite'", TRUNCATE),
        PropertyRule.requiredWhen(
            MODE, mode -> mode == WriteMode.UPSERT, "'mode' is 'upsert'", KEYS),
        PropertyRule.onlyWhen(MODE, mode -> mode == WriteMode.UPSERT, "'mode' is 'upsert'", KEYS));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Jdbc.checkTable(properties, TABLE, problems);
    Jdbc.checkOptions(properties, SAID, problems);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("batchsize", String.valueOf(properties.get(BATCH_SIZE)));
    if (properties.get(TRUNCATE)) {
      options.put("truncate", "true");
    }
    properties.find(Jdbc.OPTIONS).ifPresent(options::putAll);
    node.apply(
        new WriteJdbc(
            properties.get(Jdbc.CONNECTION),
            properties.get(TABLE),
            properties.get(MODE),
            properties.find(KEYS).orElse(List.of()),
            options),
        node.input());
  }

  @Override
  public String example() {
    return """
    {"id": "out", "type": "write-jdbc", "input": "totals", "connection": "shop",
     "table": "totals", "mode": "upsert", "keys": ["region"]}
    """;
  }
}

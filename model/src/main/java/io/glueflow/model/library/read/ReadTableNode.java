// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;

/** Reads a table of the catalog. */
public final class ReadTableNode extends LibraryNode {

  private static final Property<String> DATABASE =
      Property.withDefault(
          "database",
          PropertyTypes.TEXT,
          "",
          "The database, or a catalog and a database: `glue_catalog.shop`; the session's own unless"
              + " given.");
  private static final Property<String> TABLE =
      Property.required("table", PropertyTypes.STRING, "The table.");
  private static final Property<String> PREDICATE =
      Property.optional(
          "predicate",
          PropertyTypes.EXPRESSION,
          "Only rows for which this is true are read; a condition on partition columns spares the"
              + " other partitions.");
  private static final Property<String> PARTITION_PREDICATE =
      Property.optional(
          "partition-predicate",
          PropertyTypes.EXPRESSION,
          "Only partitions for which this is true are read: a condition on partition columns alone,"
              + " also on those that `schema` leaves out.");
  private static final Property<Boolean> BOOKMARK =
      Property.withDefault(
          "bookmark",
          PropertyTypes.BOOLEAN,
          false,
          "Reads only what earlier runs of the job have not read, as the job bookmarks of Glue"
              + " remember it by the node's id; they are switched on by the job's setting"
              + " `job-bookmarks`. On this machine nobody remembers: everything is read.");
  private static final Property<Schema> SCHEMA =
      Property.optional(
          "schema",
          PropertyTypes.SCHEMA,
          "The columns to take, converted to these types. Without it the table's own, and columns"
              + " are checked only when the run starts.");

  public ReadTableNode() {
    super(
        "read-table",
        Category.READ,
        "Reads a table of the catalog.",
        Inputs.NONE,
        List.of(
            DATABASE,
            TABLE,
            PREDICATE,
            PARTITION_PREDICATE,
            BOOKMARK,
            SCHEMA,
            FileReading.OPTIONS));
  }

  @Override
  public String notes() {
    return "On Glue the catalog is the Data Catalog; on this machine a run has an empty one of its own.";
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Step rows =
        node.apply(
            new ReadTable(
                new TableName(properties.get(DATABASE), properties.get(TABLE)),
                properties.find(SCHEMA).orElse(Schema.UNKNOWN),
                properties.find(PARTITION_PREDICATE).orElse(""),
                properties.get(BOOKMARK),
                properties.find(FileReading.OPTIONS).orElse(Map.of())));
    node.output(
        properties
            .find(PREDICATE)
            .map(condition -> node.apply(new Filter(Expression.of(condition)), rows))
            .orElse(rows));
  }

  @Override
  public String example() {
    return """
        {"id": "january", "type": "read-table", "database": "shop", "table": "orders",
         "predicate": "month = '2026-01'"}
        """;
  }
}

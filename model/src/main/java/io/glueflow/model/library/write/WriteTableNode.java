// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Lowering;
import java.util.List;
import java.util.Map;

/** Writes into a table of the catalog. */
public final class WriteTableNode extends LibraryNode {

  private static final Property<String> DATABASE =
      Property.withDefault(
          "database",
          PropertyTypes.TEXT,
          "",
          "The database, or a catalog and a database: `glue_catalog.shop`; the session's own unless"
              + " given. It must exist.");
  private static final Property<String> TABLE =
      Property.required(
          "table", PropertyTypes.STRING, "The table; made when there is none of this name.");
  // replacing single partitions is a setting of Spark's whole session for tables
  private static final Property<WriteMode> MODE =
      Property.withDefault(
          "mode",
          PropertyTypes.oneOf(
              List.of(WriteMode.ERROR, WriteMode.APPEND, WriteMode.OVERWRITE, WriteMode.IGNORE),
              WriteMode::label),
          WriteMode.ERROR,
          "What happens when the table exists: `error` stops, `append` adds, `overwrite` replaces"
              + " the table, `ignore` leaves it and writes nothing.");
  private static final Property<Boolean> UPDATE_CATALOG =
      Property.withDefault(
          "update-catalog",
          PropertyTypes.BOOLEAN,
          false,
          "Whether a table that rows are added to gets the columns that it lacks; they stay out"
              + " otherwise. New partitions are always told to the catalog.");
  private static final Property<String> FORMAT =
      Property.optional(
              "format",
              PropertyTypes.STRING,
              "The Spark data source of a table that is made, such as `iceberg`; Spark's default,"
                  + " usually `parquet`, unless given.")
          .withExample("\"parquet\"");
  private static final Property<String> PATH =
      Property.optional(
              "path",
              PropertyTypes.PATH,
              "Where the data of a table that is made lies; in the catalog's own place unless given.")
          .withExample("\"s3://shop/totals/\"");

  public WriteTableNode() {
    super(
        "write-table",
        Category.WRITE,
        "Writes into a table of the catalog.",
        Inputs.ONE,
        List.of(
            DATABASE,
            TABLE,
            MODE,
            UPDATE_CATALOG,
            FileWriting.PARTITION_BY,
            FORMAT,
            PATH,
            FileWriting.OPTIONS));
  }

  @Override
  public String notes() {
    return "Rows that are added to a table that exists are matched with its columns by name; the"
        + " table keeps its format, place and partitions. On Glue the catalog is the Data Catalog;"
        + " on this machine a run has one of its own, whose tables lie in the folder of the run.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    node.apply(
        new WriteTable(
            new TableName(properties.get(DATABASE), properties.get(TABLE)),
            properties.get(MODE),
            properties.find(FORMAT).orElse(""),
            properties.find(PATH).orElse(""),
            properties.find(FileWriting.PARTITION_BY).orElse(List.of()),
            properties.get(UPDATE_CATALOG),
            properties.find(FileWriting.OPTIONS).orElse(Map.of())),
        node.input());
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write-table", "input": "sales", "database": "shop",
         "table": "sales", "mode": "append", "partition-by": ["day"]}
        """;
  }
}

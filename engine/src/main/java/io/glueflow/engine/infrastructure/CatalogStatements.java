// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a role may do with the Data Catalog. */
final class CatalogStatements {

  private static final List<String> READ =
      List.of(
          "glue:GetDatabase",
          "glue:GetTable",
          "glue:GetTables",
          "glue:GetPartition",
          "glue:GetPartitions",
          "glue:BatchGetPartition");
  private static final List<String> WRITE =
      List.of(
          "glue:CreateTable",
          "glue:UpdateTable",
          "glue:CreatePartition",
          "glue:BatchCreatePartition",
          "glue:UpdatePartition");
  private static final List<String> REPLACE =
      List.of("glue:DeleteTable", "glue:DeletePartition", "glue:BatchDeletePartition");

  private static final DeployedText CATALOG = DeployedText.arn("glue", DeployedText.of("catalog"));

  private CatalogStatements() {}

  /**
   * The statements for tables.
   *
   * @param inUse whether Spark's catalog is the Data Catalog at all
   */
  static List<PolicyStatement> of(List<WorkflowAccess.Table> tables, boolean inUse) {
    List<PolicyStatement> statements = new ArrayList<>();
    if (inUse) {
      // Spark looks for these two whatever a query is about
      statements.add(
          PolicyStatement.of(
              "FindSessionDatabases",
              List.of("glue:GetDatabase"),
              List.of(
                  CATALOG,
                  database(DeployedText.of("default")),
                  database(DeployedText.of("global_temp")))));
    }
    add(statements, "ReadTables", READ, tables);
    add(
        statements,
        "WriteTables",
        WRITE,
        tables.stream().filter(WorkflowAccess.Table::written).toList());
    add(
        statements,
        "ReplaceTables",
        REPLACE,
        tables.stream().filter(WorkflowAccess.Table::replaced).toList());
    return statements;
  }

  private static void add(
      List<PolicyStatement> statements,
      String id,
      List<String> actions,
      List<WorkflowAccess.Table> tables) {
    if (tables.isEmpty()) {
      return;
    }
    // an action on a table needs its database and the catalog too
    Set<DeployedText> resources = new LinkedHashSet<>(List.of(CATALOG));
    tables.forEach(table -> resources.add(database(table.database())));
    tables.forEach(
        table ->
            resources.add(
                DeployedText.arn(
                    "glue",
                    DeployedText.of("table/")
                        .then(table.database())
                        .then("/")
                        .then(table.name()))));
    statements.add(PolicyStatement.of(id, actions, List.copyOf(resources)));
  }

  private static DeployedText database(DeployedText name) {
    return DeployedText.arn("glue", DeployedText.of("database/").then(name));
  }
}

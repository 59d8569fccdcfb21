// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.Location;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that nodes name are in a catalog that the run has, and what is new in them is known.
 */
final class TablesInReach implements PreflightRule {

  /** Part of the names of all settings that lead Spark to a metastore of somebody else. */
  private static final String METASTORE = "metastore";

  @Override
  public String title() {
    return "tables and bookmarks";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    context.analysis().ifPresent(analysis -> check(context.settings(), analysis, diagnostics));
  }

  private static void check(Settings settings, Analysis analysis, Diagnostics diagnostics) {
    boolean noCatalog = !settings.get(JobKeys.DATA_CATALOG) && !hasOtherMetastore(settings);
    boolean noBookmarks = settings.get(JobKeys.JOB_BOOKMARKS).equals("disable");
    for (Step step : analysis.plan().steps()) {
      if (noCatalog) {
        tableOfSpark(step.operation())
            .ifPresent(table -> diagnostics.report(catalogOff(table, step, analysis)));
      }
      if (noBookmarks && step.operation() instanceof ReadTable read && read.bookmark()) {
        diagnostics.report(bookmarksOff(step, analysis));
      }
    }
  }

  private static boolean hasOtherMetastore(Settings settings) {
    Map<String, String> arguments = settings.find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of());
    return settings.find(JobKeys.SPARK_CONF).orElse(Map.of()).keySet().stream()
            .anyMatch(name -> name.contains(METASTORE))
        || arguments.getOrDefault("--conf", "").contains(METASTORE);
  }

  /** The table, unless it is in a catalog that is named, or Glue itself reads it. */
  private static Optional<TableName> tableOfSpark(Operation operation) {
    Optional<TableName> table = Optional.empty();
    if (operation instanceof ReadTable read && !read.bookmark()) {
      table = Optional.of(read.table());
    } else if (operation instanceof WriteTable write) {
      table = Optional.of(write.table());
    }
    return table.filter(name -> !name.database().contains("."));
  }

  private static Diagnostic catalogOff(TableName table, Step step, Analysis analysis) {
    return Diagnostic.of(
            DiagnosticCode.CATALOG_OFF,
            place(analysis, step.node(), "table"),
            "table '" + table + "' would be one of the run's own catalog, which ends with the run")
        .withNode(step.node())
        .withHint(
            "remove 'data-catalog: false' to use the Data Catalog, or name another one:"
                + " \"database\": \"CATALOG.DATABASE\"");
  }

  private static Diagnostic bookmarksOff(Step step, Analysis analysis) {
    return Diagnostic.of(
            DiagnosticCode.BOOKMARKS_OFF,
            place(analysis, step.node(), "bookmark"),
            "job bookmarks are disabled: each run reads everything")
        .withNode(step.node())
        .withHint("set 'job-bookmarks' to enable, or remove 'bookmark'");
  }

  private static Location place(Analysis analysis, String node, String property) {
    return analysis
        .workflow()
        .node(node)
        .map(found -> found.locationOf(property))
        .orElse(analysis.workflow().location());
  }
}

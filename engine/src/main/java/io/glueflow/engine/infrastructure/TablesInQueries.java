// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Workflow;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells of tables that queries seem to read. Nothing is granted for what a query says: its author
 * may know more about it than a search for words does.
 */
final class TablesInQueries {

  private static final Pattern SOURCE =
      Pattern.compile("\\b(?:from|join)\\s+([A-Za-z0-9_.`]+)(?!\\s*\\()", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z0-9_`]+)\\s+as\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final Workflow workflow;
  private final Set<String> told;
  private final Diagnostics problems;

  /**
   * Makes a search.
   *
   * @param told the tables that the user names
   */
  TablesInQueries(Workflow workflow, Collection<String> told, Diagnostics problems) {
    this.workflow = workflow;
    this.told = told.stream().map(TablesInQueries::plain).collect(Collectors.toSet());
    this.problems = problems;
  }

  void check(MarkedPlan plan) {
    for (Step step : plan.steps()) {
      if (step.operation() instanceof SqlQuery query) {
        check(step.node(), query);
      }
    }
  }

  private void check(String node, SqlQuery query) {
    Set<String> names = new TreeSet<>(found(SOURCE, query.query()));
    names.removeAll(found(NAMED, query.query()));
    names.removeAll(query.views().stream().map(TablesInQueries::plain).toList());
    names.removeAll(told);
    if (!names.isEmpty()) {
      String first = names.iterator().next();
      problems.report(
          Diagnostic.of(
                  DiagnosticCode.ACCESS_UNKNOWN,
                  workflow.node(node).orElseThrow().locationOf("query"),
                  "the role has no access to tables of the catalog that the query seems to read: "
                      + String.join(", ", names))
              .withNode(node)
              .withHint(
                  "say where their data lies: --table-data '" + first + "=s3://BUCKET/PREFIX'"));
    }
  }

  private static Set<String> found(Pattern pattern, String query) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(query);
    while (matcher.find()) {
      names.add(plain(matcher.group(1)));
    }
    return names;
  }

  private static String plain(String name) {
    return name.replace("`", "").toLowerCase(Locale.ROOT);
  }
}

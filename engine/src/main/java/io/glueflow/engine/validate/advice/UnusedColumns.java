// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.lineage.ColumnNeeds;
import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import io.glueflow.model.workflow.Node;
import io.glueflow.sql.Typings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns of sources that nothing uses, where a schema lists them by name, so that they can be left
 * out there. Where they are listed by position, or found in the files, there is nothing to do.
 */
final class UnusedColumns implements ValidationRule {

  private static final int MOST_NAMES = 5;

  private static final Set<String> BY_POSITION = Set.of("csv", "text");

  private final Typings typings;

  UnusedColumns(Typings typings) {
    this.typings = typings;
  }

  @Override
  public void check(Analysis analysis, Diagnostics diagnostics) {
    List<Step> sources =
        analysis.plan().steps().stream().filter(step -> listsByName(step.operation())).toList();
    // behind a mistake, what is used is not known
    if (sources.isEmpty() || diagnostics.hasErrors()) {
      return;
    }
    ColumnNeeds needs = new ColumnNeeds(analysis.plan(), typings);
    for (Step source : sources) {
      List<String> unused =
          needs.unused(source).stream().filter(name -> !names(source.operation(), name)).toList();
      if (!unused.isEmpty()) {
        Node node = analysis.node(source.node());
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.UNUSED_COLUMN,
                    node.locationOf("schema"),
                    "nothing uses " + list(unused))
                .withNode(node.id())
                .withHint("leave out of the schema what is not needed"));
      }
    }
  }

  private static boolean listsByName(Operation source) {
    return (source instanceof Read read
            && !read.declared().isUnknown()
            && !BY_POSITION.contains(read.format().toLowerCase(Locale.ROOT)))
        || (source instanceof ReadTable table && !table.declared().isUnknown())
        || (source instanceof ReadJdbc jdbc && !jdbc.declared().isUnknown());
  }

  /** Whether a source's own settings speak of a column. */
  private static boolean names(Operation source, String column) {
    List<String> texts = new ArrayList<>();
    if (source instanceof Read read) {
      texts.add(read.badRowColumn());
    } else if (source instanceof ReadTable table) {
      texts.add(table.partitionPredicate());
    } else if (source instanceof ReadJdbc jdbc) {
      texts.addAll(jdbc.predicates());
      texts.addAll(jdbc.options().values());
    }
    String name = column.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(name));
  }

  private static String list(List<String> columns) {
    String first =
        columns.stream()
            .limit(MOST_NAMES)
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));
    int more = columns.size() - MOST_NAMES;
    return first + (more > 0 ? " and " + more + " more" : "");
  }
}

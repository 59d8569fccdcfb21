// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.SqlUse;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.plan.Findings;
import io.glueflow.model.plan.NodeChecks;
import io.glueflow.model.plan.Step;
import io.glueflow.model.plan.UserTexts;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.ProblemKind;
import io.glueflow.sql.resolve.SqlProblem;
import io.glueflow.sql.resolve.Typing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what Spark would refuse of a node, for the rows that reach it. */
final class SqlChecks implements NodeChecks {

  private final Typings typings;
  private final CombinedRows combined;
  private final ShapedRows shaped;
  private final WrittenRows written = new WrittenRows();

  SqlChecks(Typings typings, TypeCoercion coercion) {
    this.typings = typings;
    this.combined = new CombinedRows(coercion);
    this.shaped = new ShapedRows(coercion);
  }

  @Override
  public void check(CheckedNode node, List<Step> steps, Findings findings) {
    new NodeCheck(node, findings).run(steps);
  }

  /** A problem, and the column without which it would be none. */
  private record Told(Diagnostic problem, MissingColumn missing) {

    void report(Findings findings) {
      if (missing.rows().isPresent()) {
        findings.missing(problem, missing.name(), missing.rows().get());
      } else {
        findings.report(problem);
      }
    }
  }

  /** The check of one node. */
  private final class NodeCheck {

    private final CheckedNode node;
    private final Findings findings;
    private final UserTexts texts;
    private final Set<String> seen = new HashSet<>();
    private final Set<Told> told = new LinkedHashSet<>();
    private int number;

    private NodeCheck(CheckedNode node, Findings findings) {
      this.node = node;
      this.findings = findings;
      this.texts = new UserTexts(node);
    }

    private void run(List<Step> steps) {
      steps.forEach(this::step);
      // texts that became parts of others: they must be right by themselves
      for (SqlUse use : node.sqlUses()) {
        if (!seen.contains(use.text().value())) {
          alone(use)
              .forEach(
                  problem -> tell(problem, use.text().place(problem.offset()), MissingColumn.NONE));
        }
      }
      told.forEach(each -> each.report(findings));
    }

    private void step(Step step) {
      for (StepExpressions.Placed each : StepExpressions.of(step.operation())) {
        Step rows = step.inputs().get(0);
        tell(typing(each, step).said(), each.sql(), part -> MissingColumn.of(part, rows));
      }
      if (step.operation() instanceof Join join && !join.on().isEmpty()) {
        Schema left = step.inputs().get(0).schema();
        Schema right = step.inputs().get(1).schema();
        tell(
            typings.join(join.on(), left, right).said(),
            join.on(),
            part -> MissingColumn.of(part, List.of(Typings.LEFT, Typings.RIGHT), step.inputs()));
      }
      if (step.operation() instanceof Project project) {
        new AggregatesInRows(typings, step.inputs().get(0).schema())
            .find(project)
            .forEach((sql, problem) -> tell(List.of(problem), sql, part -> MissingColumn.NONE));
      }
      if (step.operation() instanceof SqlQuery query) {
        tell(
            typings.query(query.query(), views(query, step)).said(),
            query.query(),
            part -> MissingColumn.of(part, query.views(), step.inputs()));
      }
      ReadColumns.find(step).forEach(this::tell);
      Stream.of(combined.find(step), shaped.find(step), written.find(step))
          .flatMap(List::stream)
          .forEach(this::tell);
    }

    private Typing typing(StepExpressions.Placed each, Step step) {
      Schema rows = step.inputs().get(0).schema();
      Typing typing = typings.expression(each.sql(), rows, each.place());
      boolean lacks =
          typing.problems().stream().anyMatch(p -> p.kind() == ProblemKind.UNKNOWN_COLUMN);
      if (lacks && ReachableColumns.looksBehind(step)) {
        return typings.expression(each.sql(), ReachableColumns.of(step), each.place());
      }
      if (lacks && !each.earlier().isEmpty()) {
        Schema more = ReachableColumns.beside(rows, each.earlier());
        return typings.expression(each.sql(), more, each.place());
      }
      return typing;
    }

    private List<SqlProblem> alone(SqlUse use) {
      String text = use.text().value();
      return switch (use.kind()) {
        case EXPRESSION -> typings.operand(text);
        case QUERY -> {
          Map<String, Schema> views = new LinkedHashMap<>();
          node.inputs().keySet().forEach(port -> views.put(port, Schema.UNKNOWN));
          yield typings.query(text, views).problems();
        }
      };
    }

    private void tell(
        List<SqlProblem> problems, String sql, Function<String, MissingColumn> missing) {
      boolean verbatim = seen.add(sql) && isText(sql);
      number++;
      for (SqlProblem problem : problems) {
        // around a malformed text nothing is well formed
        if (problem.kind() != ProblemKind.SYNTAX || verbatim) {
          Location place = texts.place(sql, number, problem.offset(), problem.length());
          boolean lacks = problem.kind() == ProblemKind.UNKNOWN_COLUMN;
          tell(problem, place, lacks ? missing.apply(problem.in(sql)) : MissingColumn.NONE);
        }
      }
    }

    private boolean isText(String sql) {
      return node.sqlUses().stream().anyMatch(use -> use.text().value().equals(sql));
    }

    private void tell(SqlProblem problem, Location place, MissingColumn missing) {
      told.add(
          new Told(
              Diagnostic.of(code(problem.kind()), place, problem.message())
                  .withNode(node.id())
                  .withHint(problem.hint()),
              missing));
    }

    private void tell(ReadColumns.Unreadable column) {
      told.add(
          new Told(
              Diagnostic.of(DiagnosticCode.TYPE_MISMATCH, column.place(node), column.message())
                  .withNode(node.id())
                  .withHint(column.hint()),
              MissingColumn.NONE));
    }

    private void tell(Mismatch mismatch) {
      told.add(
          new Told(
              Diagnostic.of(mismatch.code(), texts.column(mismatch.column()), mismatch.message())
                  .withNode(node.id())
                  .withHint(mismatch.hint()),
              mismatch.missing()));
    }
  }

  private static Map<String, Schema> views(SqlQuery query, Step step) {
    Map<String, Schema> views = new LinkedHashMap<>();
    for (int i = 0; i < query.views().size(); i++) {
      views.put(query.views().get(i), step.inputs().get(i).schema());
    }
    return views;
  }

  private static DiagnosticCode code(ProblemKind kind) {
    return switch (kind) {
      case SYNTAX -> DiagnosticCode.SQL_SYNTAX;
      case UNKNOWN_COLUMN -> DiagnosticCode.UNKNOWN_COLUMN;
      case AMBIGUOUS_COLUMN -> DiagnosticCode.AMBIGUOUS_COLUMN;
      case UNKNOWN_FUNCTION -> DiagnosticCode.UNKNOWN_FUNCTION;
      case ARGUMENT_COUNT -> DiagnosticCode.ARGUMENT_COUNT;
      case TYPE -> DiagnosticCode.TYPE_MISMATCH;
      case CONDITION -> DiagnosticCode.NOT_A_CONDITION;
      case MISPLACED -> DiagnosticCode.MISPLACED_FUNCTION;
      case NOT_GROUPED -> DiagnosticCode.NOT_GROUPED;
      case QUERY -> DiagnosticCode.QUERY_UNFIT;
      case TEXT_AS_NUMBER -> DiagnosticCode.TEXT_AS_NUMBER;
      case COMPARED_WITH_NULL -> DiagnosticCode.COMPARED_WITH_NULL;
      case SIMILAR_TABLE -> DiagnosticCode.SIMILAR_TABLE;
    };
  }
}

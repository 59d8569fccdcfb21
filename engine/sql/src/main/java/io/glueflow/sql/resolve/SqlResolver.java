// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Schema;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.function.FunctionTable;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.parse.Parsed;
import io.glueflow.sql.parse.SqlParser;
import io.glueflow.sql.parse.SyntaxProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what expressions and queries yield, and what is wrong with them. */
public final class SqlResolver {

  private static final Tables NO_TABLES = new Tables(Map.of());

  private final SqlParser parser;
  private final TypeCoercion coercion;
  private final FunctionTable functions;

  public SqlResolver(SqlParser parser, TypeCoercion coercion, FunctionTable functions) {
    this.parser = parser;
    this.coercion = coercion;
    this.functions = functions;
  }

  /** What an expression yields where it stands. */
  public Typing expression(String text, Scope scope, Place place) {
    // without groups, an aggregate function makes one row of all
    GroupCheck groups =
        place == Place.PROJECTION
            ? GroupCheck.of(Set.copyOf(scope.attributes()), Set.of(), Set.of())
            : GroupCheck.NONE;
    return expression(text, scope, place, groups);
  }

  private Typing expression(String text, Scope scope, Place place, GroupCheck groups) {
    Findings findings = new Findings();
    Parsed<NamedExpressionContext> parsed = parser.expression(text);
    if (parsed instanceof Parsed.Wrong<NamedExpressionContext> wrong) {
      report(findings, wrong.problem());
    } else if (parsed instanceof Parsed.Tree<NamedExpressionContext> tree) {
      Session session = new Session(coercion, functions, parser, findings);
      Context context = new Context(session, NO_TABLES, scope, place.site(), groups, Map.of());
      return expression(tree.tree(), context, place);
    }
    return Typing.of("", Typed.UNKNOWN, findings);
  }

  private static Typing expression(NamedExpressionContext tree, Context context, Place place) {
    String name =
        tree.name == null
            ? OutputNames.ofColumn(tree.expression()).orElse("")
            : Names.of(tree.name);
    try {
      Typed value = new ExpressionResolver(context).type(tree);
      if (place == Place.AGGREGATION || value.has(Traits.AGGREGATE)) {
        context.groups().report(context.findings());
      }
      if (place.decides()) {
        Conditions.require(context, value, tree.expression(), "a condition");
      }
      return Typing.of(name, value, context.findings());
    } catch (StackOverflowError e) {
      // nested so deeply that Spark may not get through it either: nothing is said about it
      return Typing.of(name, Typed.UNKNOWN, new Findings());
    }
  }

  /**
   * What a query yields.
   *
   * @param views the relations that it can name besides tables of a catalog
   */
  public QueryTyping query(String text, Map<String, Schema> views) {
    Findings findings = new Findings();
    Parsed<QueryContext> parsed = parser.query(text);
    if (parsed instanceof Parsed.Wrong<QueryContext> wrong) {
      report(findings, wrong.problem());
    } else if (parsed instanceof Parsed.Tree<QueryContext> tree) {
      Map<String, Relation> relations = new HashMap<>();
      views.forEach((name, rows) -> relations.put(Names.lower(name), Relation.of(name, rows)));
      Session session = new Session(coercion, functions, parser, findings);
      try {
        Relation output =
            new QueryResolver(session, new Tables(relations), List.of()).query(tree.tree());
        return QueryTyping.of(output, findings);
      } catch (StackOverflowError e) {
        return QueryTyping.of(Relation.unknown(List.of()), new Findings());
      }
    }
    return QueryTyping.of(Relation.unknown(List.of()), findings);
  }

  private static void report(Findings findings, SyntaxProblem problem) {
    findings.report(
        new SqlProblem(
            ProblemKind.SYNTAX,
            problem.offset(),
            problem.length(),
            problem.message(),
            problem.hint()));
  }
}

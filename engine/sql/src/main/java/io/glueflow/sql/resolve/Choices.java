// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.SearchedCaseContext;
import io.glueflow.sql.grammar.SqlBaseParser.SimpleCaseContext;
import io.glueflow.sql.grammar.SqlBaseParser.WhenClauseContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CASE, with conditions or with values to compare. */
final class Choices {

  private final ExpressionResolver resolver;
  private final Context context;

  Choices(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  Typed searched(SearchedCaseContext choice) {
    List<Typed> conditions = new ArrayList<>();
    for (WhenClauseContext when : choice.whenClause()) {
      Typed condition = resolver.type(when.condition);
      Conditions.require(context, condition, when.condition, "what follows WHEN");
      conditions.add(condition);
    }
    return values(choice, choice.whenClause(), choice.elseExpression, conditions);
  }

  Typed simple(SimpleCaseContext choice) {
    Typed value = resolver.type(choice.value);
    List<Typed> conditions = new ArrayList<>(List.of(value));
    NullComparisons nulls = new NullComparisons(context.findings());
    for (WhenClauseContext when : choice.whenClause()) {
      nulls.chosen(choice.value, when.condition);
      Typed compared = resolver.type(when.condition);
      conditions.add(compared);
      if (context.coercion().forComparison(value.type(), compared.type()).isEmpty()) {
        context
            .findings()
            .report(
                ProblemKind.TYPE,
                when.condition,
                value.type().ddl() + " cannot be compared with " + compared.type().ddl(),
                "");
      }
    }
    return values(choice, choice.whenClause(), choice.elseExpression, conditions);
  }

  private Typed values(
      ParserRuleContext place,
      List<WhenClauseContext> branches,
      ExpressionContext otherwise,
      List<Typed> conditions) {
    List<Typed> values = new ArrayList<>();
    branches.forEach(when -> values.add(resolver.type(when.result)));
    if (otherwise != null) {
      values.add(resolver.type(otherwise));
    }
    List<Typed> all = new ArrayList<>(conditions);
    all.addAll(values);
    Optional<DataType> common = context.coercion().wider(values.stream().map(Typed::type).toList());
    if (common.isEmpty()) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              "the values of CASE do not go together: " + Context.ddl(values),
              "cast them to one type");
      return Typed.unknown(all);
    }
    boolean nullable =
        otherwise == null
            || values.stream()
                .anyMatch(v -> v.nullable() || Nullability.ofCast(v.type(), common.get()));
    return Typed.of(common.get(), nullable, all);
  }
}

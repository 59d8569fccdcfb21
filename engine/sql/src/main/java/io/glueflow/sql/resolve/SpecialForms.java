// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.SqlBaseParser.ExtractContext;
import io.glueflow.sql.grammar.SqlBaseParser.OverlayContext;
import io.glueflow.sql.grammar.SqlBaseParser.PercentileContext;
import io.glueflow.sql.grammar.SqlBaseParser.PositionContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubstringContext;
import io.glueflow.sql.grammar.SqlBaseParser.TimestampaddContext;
import io.glueflow.sql.grammar.SqlBaseParser.TimestampdiffContext;
import io.glueflow.sql.grammar.SqlBaseParser.TrimContext;
import io.glueflow.sql.grammar.SqlBaseParser.ValueExpressionContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;
import java.util.Set;

/** Functions whose arguments stand between words. */
final class SpecialForms {

  private static final Set<String> DATE_PARTS =
      Set.of(
          "year",
          "y",
          "years",
          "yr",
          "yrs",
          "yearofweek",
          "quarter",
          "qtr",
          "month",
          "mon",
          "mons",
          "months",
          "week",
          "w",
          "weeks",
          "day",
          "d",
          "days",
          "dayofweek",
          "dow",
          "dayofweek_iso",
          "dow_iso",
          "doy",
          "hour",
          "h",
          "hours",
          "hr",
          "hrs",
          "minute",
          "m",
          "min",
          "mins",
          "minutes",
          "second",
          "s",
          "sec",
          "seconds",
          "secs");

  private static final Set<String> PARTS_OF_MONTHS =
      Set.of("year", "y", "years", "yr", "yrs", "month", "mon", "mons", "months");

  private static final Set<String> PARTS_OF_DAYS =
      Set.of(
          "day", "d", "days", "hour", "h", "hours", "hr", "hrs", "minute", "m", "min", "mins",
          "minutes", "second", "s", "sec", "seconds", "secs");

  private static final Set<String> SECONDS = Set.of("second", "s", "sec", "seconds", "secs");

  private final ExpressionResolver resolver;
  private final Context context;
  private final Windows windows;
  private final Aggregates aggregates;

  SpecialForms(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
    this.windows = new Windows(resolver, context);
    this.aggregates = new Aggregates(resolver, context);
  }

  Typed substring(SubstringContext form) {
    return function("substring", form, form.valueExpression());
  }

  Typed overlay(OverlayContext form) {
    return function("overlay", form, form.valueExpression());
  }

  Typed position(PositionContext form) {
    return function("locate", form, form.valueExpression());
  }

  private Typed function(
      String name, ParserRuleContext form, List<ValueExpressionContext> arguments) {
    return FunctionSignatures.resolve(
        context, name, form, arguments.stream().map(resolver::type).toList(), arguments);
  }

  Typed trim(TrimContext form) {
    List<Typed> values = form.valueExpression().stream().map(resolver::type).toList();
    for (int i = 0; i < values.size(); i++) {
      if (context.coercion().implicitCast(values.get(i).type(), Simple.STRING).isEmpty()) {
        report(
            ProblemKind.TYPE,
            form.valueExpression(i),
            "TRIM takes texts, and this is " + values.get(i).type().ddl(),
            "");
      }
    }
    return Typed.of(Simple.STRING, values.stream().anyMatch(Typed::nullable), values);
  }

  Typed extract(ExtractContext form) {
    Typed source = resolver.type(form.source);
    String field = Names.lower(Names.of(form.field));
    DataType type = source.type();
    if (!source.isKnown()) {
      return Typed.unknown(List.of(source));
    }
    if (Types.isInterval(type)) {
      return ofInterval(form, field, source);
    }
    if (!DATE_PARTS.contains(field)) {
      report(
          ProblemKind.TYPE,
          form.field,
          "a date has no part '" + field + "'",
          Suggestion.didYouMean(field, DATE_PARTS));
      return Typed.unknown(List.of(source));
    }
    if (context.coercion().implicitCast(type, TypeFamily.TIMESTAMP).isEmpty()) {
      report(
          ProblemKind.TYPE,
          form.source,
          "EXTRACT takes a date or time, and this is " + type.ddl(),
          "");
    }
    return Typed.of(
        SECONDS.contains(field) ? new DataType.Decimal(8, 6) : Simple.INT, true, source);
  }

  private Typed ofInterval(ExtractContext form, String field, Typed source) {
    boolean months = source.is(Simple.YEAR_MONTH_INTERVAL);
    if (!(months ? PARTS_OF_MONTHS : PARTS_OF_DAYS).contains(field)) {
      report(ProblemKind.TYPE, form.field, "the interval has no part '" + field + "'", "");
    }
    return Typed.unknown(List.of(source));
  }

  Typed timestampAdd(TimestampaddContext form) {
    wrongUnit(form.invalidUnit);
    Typed amount = resolver.type(form.unitsAmount);
    Typed time = resolver.type(form.timestamp);
    requireTime(form.timestamp, time);
    DataType type =
        time.isKnown() && !time.is(Simple.TIMESTAMP_NTZ) ? Simple.TIMESTAMP : time.type();
    return Typed.of(type, true, amount, time);
  }

  Typed timestampDifference(TimestampdiffContext form) {
    wrongUnit(form.invalidUnit);
    Typed start = resolver.type(form.startTimestamp);
    Typed end = resolver.type(form.endTimestamp);
    requireTime(form.startTimestamp, start);
    requireTime(form.endTimestamp, end);
    return Typed.of(Simple.LONG, true, start, end);
  }

  private void requireTime(ParserRuleContext place, Typed value) {
    if (context.coercion().implicitCast(value.type(), TypeFamily.TIMESTAMP).isEmpty()) {
      report(
          ProblemKind.TYPE,
          place,
          "a date or time stands here, and this is " + value.type().ddl(),
          "");
    }
  }

  private void wrongUnit(ParserRuleContext unit) {
    if (unit != null) {
      report(ProblemKind.SYNTAX, unit, "the unit stands without quotes", "such as DAY");
    }
  }

  Typed percentile(PercentileContext form) {
    int mark = context.groups().mark();
    Typed percentage = resolver.type(form.percentage);
    Typed value = resolver.type(form.sortItem().expression());
    DataType type = Types.isNumeric(value.type()) ? Simple.DOUBLE : DataType.UNKNOWN;
    Typed result = Typed.of(type, true, percentage, value);
    if (form.where != null) {
      Conditions.require(context, resolver.type(form.where), form.where, "the condition of FILTER");
    }
    if (form.windowSpec() != null) {
      windows.look(form.windowSpec());
      return result.with(Traits.WINDOW | Traits.VARIES);
    }
    return aggregates.aggregate(
        Names.lower(form.name.getText()), form, List.of(value), result, mark);
  }

  private void report(ProblemKind kind, ParserRuleContext place, String message, String hint) {
    context.findings().report(kind, place, message, hint);
  }
}

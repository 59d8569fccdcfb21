// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.function.FunctionSignature;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionArgumentContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of functions: plain ones, aggregates, windows, generators, and those that take lambdas. */
final class FunctionCalls {

  private final ExpressionResolver resolver;
  private final Context context;
  private final Lambdas lambdas;
  private final Windows windows;
  private final Aggregates aggregates;
  private final SchemaTexts schemas;

  FunctionCalls(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
    this.lambdas = new Lambdas(resolver, context);
    this.windows = new Windows(resolver, context);
    this.aggregates = new Aggregates(resolver, context);
    this.schemas = new SchemaTexts(context);
  }

  Typed call(FunctionCallContext call) {
    Optional<String> name = name(call);
    if (name.isEmpty()) {
      return elsewhere(call);
    }
    if (lambdas.isCall(call)) {
      return lambdas.call(name.get(), call);
    }
    int mark = context.groups().mark();
    Arguments arguments = arguments(name.get(), call);
    Optional<FunctionSignature> signature =
        FunctionSignatures.find(context, name.get(), call.functionName());
    if (signature.isEmpty()) {
      windows.look(call.windowSpec());
      return Typed.unknown(arguments.values());
    }
    Typed value =
        arguments.all()
            ? value(name.get(), signature.get(), call, arguments)
            : Typed.unknown(arguments.values());
    return placed(name.get(), signature.get(), call, arguments.values(), value, mark);
  }

  /** A call that the grammar writes in a way of its own. */
  Typed named(String name, ParserRuleContext place, ParserRuleContext argument) {
    int mark = context.groups().mark();
    List<Typed> arguments = List.of(resolver.type(argument));
    Optional<FunctionSignature> signature = context.session().functions().find(name);
    if (signature.isEmpty()) {
      return Typed.unknown(arguments);
    }
    Typed value =
        FunctionSignatures.apply(
            context, name, signature.get(), place, arguments, List.of(argument));
    return aggregates.aggregate(name, place, arguments, value, mark);
  }

  private Typed placed(
      String name,
      FunctionSignature signature,
      FunctionCallContext call,
      List<Typed> arguments,
      Typed value,
      int mark) {
    if (call.windowSpec() != null) {
      return windows.over(name, signature, call, value);
    }
    if (signature.isAggregate()) {
      aggregates.filter(call);
      return aggregates.aggregate(name, call, arguments, value, mark);
    }
    plain(name, call);
    if (signature.isWindow()) {
      context
          .findings()
          .report(
              ProblemKind.MISPLACED,
              call,
              "'" + name + "' is a window function and needs OVER",
              name + "(…) OVER (PARTITION BY … ORDER BY …)");
    }
    if (signature.isGenerator()) {
      return generator(name, call, value);
    }
    return value;
  }

  private Typed generator(String name, FunctionCallContext call, Typed value) {
    if (!context.site().generators()) {
      context
          .findings()
          .report(
              ProblemKind.MISPLACED,
              call,
              "'" + name + "' makes rows, which " + context.site().clause() + " cannot",
              "make them where columns are chosen, or by LATERAL VIEW");
    } else if (value.has(Traits.GENERATOR)) {
      context
          .findings()
          .report(ProblemKind.MISPLACED, call, "functions that make rows cannot be nested", "");
    }
    return value.with(Traits.GENERATOR | Traits.VARIES);
  }

  private void plain(String name, FunctionCallContext call) {
    if (call.setQuantifier() != null && call.setQuantifier().DISTINCT() != null) {
      context
          .findings()
          .report(
              ProblemKind.MISPLACED,
              call.setQuantifier(),
              "'" + name + "' is no aggregate function, and takes no DISTINCT",
              "");
    }
    if (call.where != null) {
      resolver.type(call.where);
      context
          .findings()
          .report(
              ProblemKind.MISPLACED,
              call,
              "'" + name + "' is no aggregate function, and takes no FILTER",
              "");
    }
  }

  private Typed value(
      String name, FunctionSignature signature, FunctionCallContext call, Arguments arguments) {
    List<Typed> values = arguments.values();
    List<ParserRuleContext> places = arguments.places();
    if (Set.of("if", "iff").contains(Names.lower(name))) {
      return FunctionSignatures.apply(
          context, name, signature, call, conditioned(arguments), places);
    }
    Typed general = FunctionSignatures.apply(context, name, signature, call, values, places);
    return switch (Names.lower(name)) {
      case "struct" -> struct(arguments);
      case "named_struct" -> Structs.named(values);
      case "from_json", "from_csv" ->
          values.size() < 2
              ? general
              : Typed.of(schemas.type(values.get(1), places.get(1)), true, values);
      case "cast" -> untyped(call, values);
      case "explode", "explode_outer" -> Typed.of(Generators.single(values), true, values);
      default -> general;
    };
  }

  /** The arguments of a choice with a condition first, whatever was told of it. */
  private List<Typed> conditioned(Arguments arguments) {
    List<Typed> values = arguments.values();
    Typed condition = values.isEmpty() ? Typed.UNKNOWN : values.get(0);
    boolean right = !condition.isKnown() || condition.is(Simple.BOOLEAN);
    if (values.size() != 3 || right || condition.is(Simple.VOID)) {
      return values;
    }
    Conditions.require(context, condition, arguments.places().get(0), "the first argument of if");
    return List.of(
        Typed.of(Simple.BOOLEAN, condition.nullable(), condition), values.get(1), values.get(2));
  }

  /** Spark knows the name, but has no such function. */
  private Typed untyped(FunctionCallContext call, List<Typed> arguments) {
    context
        .findings()
        .report(
            ProblemKind.ARGUMENT_COUNT,
            call,
            "'" + call.functionName().getText() + "' takes a value and a type",
            "CAST(x AS type)");
    return Typed.unknown(arguments);
  }

  private static Typed struct(Arguments arguments) {
    List<Column> fields = new ArrayList<>();
    for (int i = 0; i < arguments.values().size(); i++) {
      String name = arguments.names().get(i);
      fields.add(Types.field(name.isEmpty() ? "col" + (i + 1) : name, arguments.values().get(i)));
    }
    return Typed.of(Types.struct(fields), false, arguments.values());
  }

  /**
   * What a function is given.
   *
   * @param values the arguments; a star is as many as it has columns
   * @param places where each stands; the columns of a star stand where it does
   * @param names what each is called, empty where it is no column
   * @param all whether these are all there are, in the order of the function
   */
  private record Arguments(
      List<Typed> values, List<ParserRuleContext> places, List<String> names, boolean all) {}

  private Arguments arguments(String name, FunctionCallContext call) {
    List<Typed> values = new ArrayList<>();
    List<ParserRuleContext> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean all = true;
    for (FunctionArgumentContext argument : call.argument) {
      Optional<StarContext> star = Stars.in(argument);
      if (star.isPresent() && !isRows(name, star.get(), call)) {
        refuseCount(name, call, star.get());
        Relation columns = Stars.expand(star.get(), context);
        for (Attribute column : columns.attributes()) {
          values.add(Typed.column(column));
          places.add(argument);
          names.add(column.name());
        }
        all &= !columns.open();
      } else {
        values.add(argument(argument, star.isPresent()));
        places.add(argument);
        names.add(OutputNames.ofField(argument).orElse(""));
        all &= argument.namedArgumentExpression() == null;
      }
    }
    return new Arguments(values, places, names, all);
  }

  private Typed argument(FunctionArgumentContext argument, boolean rows) {
    if (rows) {
      return Typed.literal(Simple.INT, BigInteger.ONE);
    }
    return resolver.type(
        argument.namedArgumentExpression() == null
            ? argument.expression()
            : argument.namedArgumentExpression().value);
  }

  /** Spark takes it for a slip: it would count the rows in which no column is null. */
  private void refuseCount(String name, FunctionCallContext call, StarContext star) {
    if (name.equalsIgnoreCase("count")
        && call.argument.size() == 1
        && Stars.isTable(star, context)) {
      context
          .findings()
          .report(
              ProblemKind.MISPLACED,
              star,
              "'count' cannot take all columns of a table",
              "count(*) counts rows; name the columns where none of them may be null");
    }
  }

  /** Whether the star of a count stands for the rows, and not for columns. */
  private static boolean isRows(String name, StarContext star, FunctionCallContext call) {
    return name.equalsIgnoreCase("count")
        && star.qualifiedName() == null
        && call.setQuantifier() == null;
  }

  /** A function that the catalog may hold. */
  private Typed elsewhere(FunctionCallContext call) {
    List<Typed> arguments = arguments("", call).values();
    windows.look(call.windowSpec());
    return Typed.of(DataType.UNKNOWN, true, arguments).with(Traits.VARIES);
  }

  private static Optional<String> name(FunctionCallContext call) {
    var name = call.functionName();
    if (name.expression() != null) {
      return Optional.empty();
    }
    if (name.qualifiedName() == null) {
      return Optional.of(name.getText());
    }
    List<String> parts = Names.of(name.qualifiedName());
    return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
  }
}

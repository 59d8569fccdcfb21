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
    List<Typed> arguments = new ArrayList<>();
    boolean sure = arguments(name.get(), call, arguments);
    Optional<FunctionSignature> signature =
        FunctionSignatures.find(context, name.get(), call.functionName());
    if (signature.isEmpty()) {
      windows.look(call.windowSpec());
      return Typed.unknown(arguments);
    }
    Typed value =
        sure ? value(name.get(), signature.get(), call, arguments) : Typed.unknown(arguments);
    return placed(name.get(), signature.get(), call, arguments, value, mark);
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
      String name, FunctionSignature signature, FunctionCallContext call, List<Typed> arguments) {
    List<? extends ParserRuleContext> places = call.argument;
    if (Set.of("if", "iff").contains(Names.lower(name))) {
      return FunctionSignatures.apply(
          context, name, signature, call, conditioned(call, arguments), places);
    }
    Typed general = FunctionSignatures.apply(context, name, signature, call, arguments, places);
    return switch (Names.lower(name)) {
      case "struct" -> struct(call, arguments);
      case "named_struct" -> Structs.named(arguments);
      case "from_json", "from_csv" ->
          arguments.size() < 2
              ? general
              : Typed.of(schemas.type(arguments.get(1), call.argument.get(1)), true, arguments);
      case "cast" -> untyped(call, arguments);
      case "explode", "explode_outer" -> Typed.of(Generators.single(arguments), true, arguments);
      default -> general;
    };
  }

  /** The arguments of a choice with a condition first, whatever was told of it. */
  private List<Typed> conditioned(FunctionCallContext call, List<Typed> arguments) {
    Typed condition = arguments.isEmpty() ? Typed.UNKNOWN : arguments.get(0);
    boolean right = !condition.isKnown() || condition.is(Simple.BOOLEAN);
    if (arguments.size() != 3 || right || condition.is(Simple.VOID)) {
      return arguments;
    }
    Conditions.require(context, condition, call.argument.get(0), "the first argument of if");
    return List.of(
        Typed.of(Simple.BOOLEAN, condition.nullable(), condition),
        arguments.get(1),
        arguments.get(2));
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

  private static Typed struct(FunctionCallContext call, List<Typed> arguments) {
    List<Column> fields = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = OutputNames.ofColumn(call.argument.get(i)).orElse("col" + (i + 1));
      fields.add(Types.field(name, arguments.get(i)));
    }
    return Typed.of(Types.struct(fields), false, arguments);
  }

  /** Adds what the arguments are; says whether that is all there are, and in their order. */
  private boolean arguments(String name, FunctionCallContext call, List<Typed> arguments) {
    boolean sure = true;
    for (FunctionArgumentContext argument : call.argument) {
      Optional<StarContext> star = Stars.in(argument);
      if (argument.namedArgumentExpression() != null) {
        arguments.add(resolver.type(argument.namedArgumentExpression().value));
        sure = false;
      } else if (star.isPresent()) {
        sure &= star(name, star.get(), call, arguments);
      } else {
        arguments.add(resolver.type(argument.expression()));
      }
    }
    return sure;
  }

  private boolean star(
      String name, StarContext star, FunctionCallContext call, List<Typed> arguments) {
    boolean rows = name.equalsIgnoreCase("count") && star.qualifiedName() == null;
    if (rows && call.setQuantifier() == null) {
      arguments.add(Typed.literal(Simple.INT, BigInteger.ONE));
      return true;
    }
    Stars.expand(star, context).forEach(column -> arguments.add(Typed.column(column)));
    // the places of arguments are not those of the columns
    return false;
  }

  /** A function that the catalog may hold. */
  private Typed elsewhere(FunctionCallContext call) {
    List<Typed> arguments = new ArrayList<>();
    arguments("", call, arguments);
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

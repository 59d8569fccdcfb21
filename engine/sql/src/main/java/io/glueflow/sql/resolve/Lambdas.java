// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.ExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionArgumentContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.LambdaContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that take functions. */
final class Lambdas {

  private static final List<String> FUNCTIONS =
      List.of(
          "transform",
          "filter",
          "exists",
          "forall",
          "aggregate",
          "reduce",
          "zip_with",
          "array_sort",
          "map_filter",
          "transform_keys",
          "transform_values",
          "map_zip_with");

  private final ExpressionResolver resolver;
  private final Context context;

  Lambdas(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  /** Whether a call has a function as an argument. */
  boolean isCall(FunctionCallContext call) {
    return call.argument.stream().anyMatch(argument -> lambda(argument).isPresent());
  }

  Typed call(String name, FunctionCallContext call) {
    String function = Names.lower(name);
    List<Typed> values = new ArrayList<>();
    List<LambdaContext> lambdas = new ArrayList<>();
    for (FunctionArgumentContext argument : call.argument) {
      Optional<LambdaContext> lambda = lambda(argument);
      lambda.ifPresentOrElse(lambdas::add, () -> values.add(value(argument)));
    }
    if (!FUNCTIONS.contains(function)) {
      return misplaced(name, call, values);
    }
    return switch (function) {
      case "aggregate", "reduce" -> aggregate(call, values, lambdas);
      case "zip_with", "map_zip_with" -> zip(function, call, values, lambdas);
      case "map_filter", "transform_keys", "transform_values" ->
          ofMap(function, call, values, lambdas);
      default -> ofArray(function, call, values, lambdas);
    };
  }

  private Typed value(FunctionArgumentContext argument) {
    return argument.expression() == null
        ? resolver.type(argument.namedArgumentExpression().value)
        : resolver.type(argument.expression());
  }

  private Typed misplaced(String name, FunctionCallContext call, List<Typed> values) {
    if (FunctionSignatures.find(context, name, call.functionName()).isPresent()) {
      context
          .findings()
          .report(ProblemKind.MISPLACED, call, "'" + name + "' takes values, and no function", "");
    }
    return Typed.unknown(values);
  }

  private Typed ofArray(
      String function, FunctionCallContext call, List<Typed> values, List<LambdaContext> lambdas) {
    if (!counts(function, call, values, lambdas, 1, 1)) {
      return Typed.unknown(values);
    }
    Typed array = values.get(0);
    LambdaContext lambda = lambdas.get(0);
    DataType element = element(function, call, array);
    Typed item = variable(element);
    if (function.equals("array_sort")) {
      body(lambda, List.of(item, item), 2);
      return Typed.of(array.type(), true, values);
    }
    boolean indexed = lambda.identifier().size() == 2 && !isPredicate(function);
    Typed index = Typed.of(Simple.INT, false, Traits.VARIES);
    List<Typed> items = indexed || function.equals("filter") ? List.of(item, index) : List.of(item);
    Typed body = body(lambda, items, 1);
    if (!function.equals("transform")) {
      Conditions.require(context, body, lambda.expression(), "what '" + function + "' asks");
    }
    values.add(body);
    return switch (function) {
      case "transform" -> Typed.of(new DataType.Array(body.type()), array.nullable(), values);
      case "filter" -> Typed.of(array.type(), array.nullable(), values);
      default -> Typed.of(Simple.BOOLEAN, true, values);
    };
  }

  private static boolean isPredicate(String function) {
    return function.equals("exists") || function.equals("forall");
  }

  private Typed aggregate(
      FunctionCallContext call, List<Typed> values, List<LambdaContext> lambdas) {
    if (!counts("aggregate", call, values, lambdas, 2, 1)) {
      return Typed.unknown(values);
    }
    Typed item = variable(element("aggregate", call, values.get(0)));
    Typed start = variable(values.get(1).type());
    Typed merged = body(lambdas.get(0), List.of(start, item), 2);
    boolean fits =
        !Types.isKnown(merged.type())
            || !Types.isKnown(start.type())
            || merged.type().equals(start.type())
            || !(start.type() instanceof Simple || start.type() instanceof DataType.Decimal);
    if (!fits) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              lambdas.get(0).expression(),
              "the function yields "
                  + merged.type().ddl()
                  + ", and the start value is "
                  + start.type().ddl(),
              "cast the start value to the type that the function yields");
    }
    values.add(merged);
    if (lambdas.size() > 1) {
      Typed finished = body(lambdas.get(1), List.of(start), 1);
      values.add(finished);
      return Typed.of(finished.type(), true, values);
    }
    return Typed.of(start.type(), true, values);
  }

  private Typed zip(
      String function, FunctionCallContext call, List<Typed> values, List<LambdaContext> lambdas) {
    if (!counts(function, call, values, lambdas, 2, 1)) {
      return Typed.unknown(values);
    }
    DataType first = values.get(0).type();
    DataType second = values.get(1).type();
    if (function.equals("zip_with")) {
      Typed left = variable(element(function, call, values.get(0)));
      Typed right = variable(element(function, call, values.get(1)));
      Typed body = body(lambdas.get(0), List.of(left, right), 2);
      boolean nullable = values.stream().anyMatch(Typed::nullable);
      values.add(body);
      return Typed.of(new DataType.Array(body.type()), nullable, values);
    }
    boolean maps = first instanceof DataType.Map && second instanceof DataType.Map;
    DataType key = maps ? ((DataType.Map) first).key() : DataType.UNKNOWN;
    DataType left = maps ? ((DataType.Map) first).value() : DataType.UNKNOWN;
    DataType right = maps ? ((DataType.Map) second).value() : DataType.UNKNOWN;
    Typed body = body(lambdas.get(0), List.of(variable(key), variable(left), variable(right)), 3);
    values.add(body);
    return Typed.of(
        key.equals(DataType.UNKNOWN) ? key : new DataType.Map(key, body.type()), true, values);
  }

  private Typed ofMap(
      String function, FunctionCallContext call, List<Typed> values, List<LambdaContext> lambdas) {
    if (!counts(function, call, values, lambdas, 1, 1)) {
      return Typed.unknown(values);
    }
    Typed map = values.get(0);
    if (map.isKnown() && !map.is(Simple.VOID) && !(map.type() instanceof DataType.Map)) {
      wrong(call, "'" + function + "' takes a map, and this is " + map.type().ddl());
    }
    DataType key = map.type() instanceof DataType.Map of ? of.key() : DataType.UNKNOWN;
    DataType value = map.type() instanceof DataType.Map of ? of.value() : DataType.UNKNOWN;
    Typed body =
        body(lambdas.get(0), List.of(Typed.of(key, false, Traits.VARIES), variable(value)), 2);
    if (function.equals("map_filter")) {
      Conditions.require(context, body, lambdas.get(0).expression(), "what 'map_filter' asks");
    }
    values.add(body);
    DataType result =
        switch (function) {
          case "transform_keys" -> new DataType.Map(body.type(), value);
          case "transform_values" -> new DataType.Map(key, body.type());
          default -> map.type();
        };
    return Typed.of(result, map.nullable(), values);
  }

  private static Typed variable(DataType type) {
    return Typed.of(type, true, Traits.VARIES);
  }

  private DataType element(String function, FunctionCallContext call, Typed array) {
    if (array.type() instanceof DataType.Array of) {
      return of.element();
    }
    if (array.isKnown() && !array.is(Simple.VOID)) {
      wrong(call, "'" + function + "' takes an array, and this is " + array.type().ddl());
    }
    return DataType.UNKNOWN;
  }

  private boolean counts(
      String function,
      FunctionCallContext call,
      List<Typed> values,
      List<LambdaContext> lambdas,
      int wanted,
      int functions) {
    boolean two = function.equals("aggregate") && lambdas.size() == 2;
    boolean right = values.size() == wanted && (lambdas.size() == functions || two);
    if (!right) {
      context
          .findings()
          .report(
              ProblemKind.ARGUMENT_COUNT,
              call,
              "'"
                  + function
                  + "' takes "
                  + (wanted == 1 ? "a value" : wanted + " values")
                  + " and a function",
              "");
    }
    return right;
  }

  /** What a function yields, its parameters being what they are given. */
  private Typed body(LambdaContext lambda, List<Typed> given, int least) {
    List<String> names = lambda.identifier().stream().map(Names::of).toList();
    if (names.size() < least || names.size() > given.size()) {
      wrong(
          lambda,
          "the function is given "
              + (given.size() == 1 ? "one value" : given.size() + " values")
              + ", and names "
              + names.size());
    }
    Map<String, Typed> variables = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      variables.put(Names.lower(names.get(i)), i < given.size() ? given.get(i) : Typed.UNKNOWN);
    }
    ExpressionContext body = lambda.expression();
    return context.within(variables, () -> resolver.type(body));
  }

  private void wrong(ParserRuleContext place, String message) {
    context.findings().report(ProblemKind.TYPE, place, message, "");
  }

  private static Optional<LambdaContext> lambda(FunctionArgumentContext argument) {
    ParseTree inner = argument;
    while (!(inner instanceof LambdaContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner instanceof LambdaContext lambda ? Optional.of(lambda) : Optional.empty();
  }
}

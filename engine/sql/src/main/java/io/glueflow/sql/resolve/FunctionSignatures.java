// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.function.FunctionSignature;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of functions held against what the functions take. */
final class FunctionSignatures {

  /** What functions of other languages and databases are called in Spark. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("getdate", "current_timestamp()"),
          Map.entry("sysdate", "current_timestamp()"),
          Map.entry("isnull", "isnull(x), or x IS NULL"),
          Map.entry("iff", "if(condition, a, b)"),
          Map.entry("iif", "if(condition, a, b)"),
          Map.entry("substr_index", "substring_index"),
          Map.entry("to_varchar", "cast(x AS STRING)"),
          Map.entry("to_string", "cast(x AS STRING)"),
          Map.entry("tostring", "cast(x AS STRING)"),
          Map.entry("toint", "cast(x AS INT)"),
          Map.entry("to_int", "cast(x AS INT)"),
          Map.entry("to_integer", "cast(x AS INT)"),
          Map.entry("convert", "cast(x AS type)"),
          Map.entry("strlen", "length"),
          Map.entry("uppercase", "upper(x)"),
          Map.entry("toupper", "upper(x)"),
          Map.entry("lowercase", "lower(x)"),
          Map.entry("tolower", "lower(x)"),
          Map.entry("group_concat", "concat_ws(',', collect_list(x))"),
          Map.entry("string_agg", "concat_ws(',', collect_list(x))"),
          Map.entry("listagg", "concat_ws(',', collect_list(x))"));

  private FunctionSignatures() {}

  /** A call whose arguments have no places of their own. */
  static Typed resolve(
      Context context, String name, ParserRuleContext place, List<Typed> arguments) {
    return resolve(context, name, place, arguments, List.of());
  }

  static Typed resolve(
      Context context,
      String name,
      ParserRuleContext place,
      List<Typed> arguments,
      List<? extends ParserRuleContext> places) {
    Optional<FunctionSignature> found = find(context, name, place);
    return found
        .map(signature -> apply(context, name, signature, place, arguments, places))
        .orElseGet(() -> Typed.unknown(arguments));
  }

  /** The function of a name; reports when there is none. */
  static Optional<FunctionSignature> find(Context context, String name, ParserRuleContext place) {
    Optional<FunctionSignature> found = context.session().functions().find(name);
    if (found.isEmpty()) {
      String foreign = FOREIGN.get(Names.lower(name));
      context
          .findings()
          .report(
              ProblemKind.UNKNOWN_FUNCTION,
              place,
              "there is no function '" + name + "'",
              foreign != null
                  ? "in Spark it is " + foreign
                  : Suggestion.closest(name, context.session().functions().names())
                      .map(word -> "did you mean '" + word + "'?")
                      .orElse(""));
    }
    return found;
  }

  /** What a function yields for its arguments; reports those that it does not take. */
  static Typed apply(
      Context context,
      String name,
      FunctionSignature signature,
      ParserRuleContext place,
      List<Typed> arguments,
      List<? extends ParserRuleContext> places) {
    int arity = arguments.size();
    if (!signature.acceptsArity(arity)) {
      context
          .findings()
          .report(
              ProblemKind.ARGUMENT_COUNT,
              place,
              "'"
                  + name
                  + "' takes "
                  + signature.arityText()
                  + (arity == 1 ? ", and here is 1" : ", and here are " + arity),
              "");
      return Typed.unknown(arguments);
    }
    boolean rejected = false;
    for (int i = 0; i < arity; i++) {
      DataType type = arguments.get(i).type();
      Optional<String> wanted =
          Types.isKnown(type) ? signature.rejected(i, type, arity) : Optional.empty();
      if (wanted.isPresent()) {
        rejected = true;
        String which = arity == 1 ? "the argument" : "argument " + (i + 1);
        context
            .findings()
            .report(
                ProblemKind.TYPE,
                places.size() == arity ? places.get(i) : place,
                which + " of '" + name + "' is " + type.ddl() + "; it takes " + wanted.get(),
                "");
      }
    }
    if (!rejected && !new CommonTypes(context.coercion()).fit(name, arguments)) {
      rejected = true;
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              place,
              "the arguments of '" + name + "' do not go together: " + Context.ddl(arguments),
              "");
    }
    return rejected ? Typed.unknown(arguments) : result(signature, arguments);
  }

  private static Typed result(FunctionSignature signature, List<Typed> arguments) {
    DataType type = signature.resultType(arguments.stream().map(Typed::type).toList());
    boolean nullable = signature.nullable(arguments.stream().map(Typed::nullable).toList());
    boolean reads = arguments.stream().anyMatch(argument -> argument.is(Simple.STRING));
    Typed result = Typed.of(type, nullable || (reads && isRead(type)), arguments);
    return signature.isDeterministic()
        ? result
        : result.with(Traits.NON_DETERMINISTIC | Traits.VARIES);
  }

  /** Whether values of a type may be read of a text, which need not be one. */
  private static boolean isRead(DataType type) {
    return type == Simple.DOUBLE
        || type == Simple.DATE
        || type instanceof DataType.Decimal
        || TypeFamily.TIMESTAMP.contains(type);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.function.FunctionSignature;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of functions that make rows. */
final class Generators {

  private Generators() {}

  /** Whether a call is one of a function that makes rows. */
  static boolean isCall(FunctionCallContext call, Context context) {
    return context
        .session()
        .functions()
        .find(call.functionName().getText())
        .filter(FunctionSignature::isGenerator)
        .isPresent();
  }

  /** The type of the one column that explode makes of an array. */
  static DataType single(List<Typed> arguments) {
    return arguments.size() == 1 && arguments.get(0).type() instanceof DataType.Array array
        ? array.element()
        : DataType.UNKNOWN;
  }

  /** The columns of a call where it stands; what its arguments are has been told before. */
  static Schema columns(FunctionCallContext call, Context context) {
    List<Typed> arguments =
        context
            .findings()
            .silently(
                () -> {
                  ExpressionResolver resolver = new ExpressionResolver(context);
                  return call.argument.stream()
                      .map(
                          argument ->
                              argument.expression() == null || Stars.in(argument).isPresent()
                                  ? Typed.UNKNOWN
                                  : resolver.type(argument.expression()))
                      .toList();
                });
    return columns(call.functionName().getText(), arguments);
  }

  /** The columns of a call; open when they are not known. */
  static Schema columns(String name, List<Typed> arguments) {
    String function = Names.lower(name);
    boolean outer = function.endsWith("_outer");
    String plain = outer ? function.substring(0, function.length() - 6) : function;
    DataType type = arguments.isEmpty() ? DataType.UNKNOWN : arguments.get(0).type();
    List<Column> columns = new ArrayList<>();
    switch (plain) {
      case "explode", "posexplode" -> {
        if (plain.equals("posexplode")) {
          columns.add(new Column("pos", Simple.INT, outer, ""));
        }
        if (type instanceof DataType.Array array) {
          columns.add(Column.of("col", array.element()));
        } else if (type instanceof DataType.Map map) {
          columns.add(new Column("key", map.key(), outer, ""));
          columns.add(Column.of("value", map.value()));
        } else {
          return Schema.UNKNOWN;
        }
      }
      case "inline" -> {
        if (!(type instanceof DataType.Array array)
            || !(array.element() instanceof DataType.Struct struct)) {
          return Schema.UNKNOWN;
        }
        struct.fields().columns().forEach(f -> columns.add(Column.of(f.name(), f.type())));
      }
      case "json_tuple" ->
          IntStream.range(0, Math.max(0, arguments.size() - 1))
              .forEach(i -> columns.add(Column.of("c" + i, Simple.STRING)));
      default -> {
        return Schema.UNKNOWN;
      }
    }
    return Schema.of(columns);
  }

  /** That a generator makes another number of columns than there are names for. */
  static String otherCount(int columns, int names) {
    return "the function makes "
        + (columns == 1 ? "1 column" : columns + " columns")
        + (names == 1 ? ", and here is 1 name" : ", and here are " + names + " names");
  }
}

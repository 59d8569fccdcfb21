// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a function takes and yields for a number of arguments.
 *
 * @param arity the number
 * @param orMore whether there can be more, like the last one
 * @param arguments the types of each; empty when they are not known
 * @param result the type of what it yields
 * @param nulls when that may be null
 */
record Overload(
    int arity, boolean orMore, List<TypeSet> arguments, ResultRule result, NullRule nulls) {

  private static final String COLUMNS = " | ";
  private static final String NOT_KNOWN = "?";
  private static final String NONE = "-";

  Overload {
    arguments = List.copyOf(arguments);
  }

  boolean acceptsArity(int count) {
    return count == arity || (orMore && count > arity);
  }

  /** The types of an argument, which may be one of those that are like the last. */
  TypeSet argument(int argument) {
    return arguments.get(Math.min(argument, arguments.size() - 1));
  }

  /** The overload as the table writes it behind the name and the kind of the function. */
  String write() {
    String types =
        arity == 0 && !orMore
            ? NONE
            : arguments.isEmpty()
                ? NOT_KNOWN
                : arguments.stream().map(TypeSet::write).collect(Collectors.joining("; "));
    return String.join(
        COLUMNS,
        arity + (orMore ? "+" : ""),
        types,
        result.write(),
        nulls.name().toLowerCase(Locale.ROOT));
  }

  /** Reads the columns that {@link #write} wrote. */
  static Overload read(List<String> columns) {
    String arity = columns.get(0);
    boolean orMore = arity.endsWith("+");
    String types = columns.get(1);
    boolean some = !types.equals(NONE) && !types.equals(NOT_KNOWN);
    return new Overload(
        Integer.parseInt(orMore ? arity.substring(0, arity.length() - 1) : arity),
        orMore,
        some ? Arrays.stream(types.split("; ", -1)).map(TypeSet::read).toList() : List.of(),
        ResultRule.read(columns.get(2)),
        NullRule.valueOf(columns.get(3).toUpperCase(Locale.ROOT)));
  }
}

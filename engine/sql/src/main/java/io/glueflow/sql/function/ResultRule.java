// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.TypeCoercion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What type a function yields.
 *
 * @param type the type in most cases
 * @param exceptions the types that arguments of some kinds bring about instead
 */
record ResultRule(ResultType type, Map<Case, DataType> exceptions) {

  private static final String UNLESS = " unless ";

  /**
   * An argument of some kind.
   *
   * @param argument which argument, counted from 0
   * @param kind its kind
   */
  record Case(int argument, TypeKind kind) implements Comparable<Case> {
    @Override
    public int compareTo(Case other) {
      int byArgument = Integer.compare(argument, other.argument);
      return byArgument == 0 ? kind.compareTo(other.kind) : byArgument;
    }
  }

  ResultRule {
    exceptions = new TreeMap<>(exceptions);
  }

  /** The type for arguments of these types. */
  DataType apply(TypeCoercion coercion, List<DataType> arguments) {
    for (Map.Entry<Case, DataType> exception : exceptions.entrySet()) {
      Case of = exception.getKey();
      if (of.argument() >= arguments.size()) {
        continue;
      }
      DataType argument = arguments.get(of.argument());
      if (argument.equals(DataType.UNKNOWN)) {
        return DataType.UNKNOWN;
      }
      if (TypeKind.of(argument).filter(of.kind()::equals).isPresent()) {
        return exception.getValue();
      }
    }
    return type.of(coercion, arguments);
  }

  /** The rule as the table writes it. */
  String write() {
    return type.write()
        + (exceptions.isEmpty()
            ? ""
            : exceptions.entrySet().stream()
                .map(
                    entry ->
                        (entry.getKey().argument() + 1)
                            + " is "
                            + entry.getKey().kind()
                            + ": "
                            + entry.getValue().ddl())
                .collect(Collectors.joining("; ", UNLESS, "")));
  }

  /** Reads what {@link #write} wrote. */
  static ResultRule read(String text) {
    int unless = text.indexOf(UNLESS);
    if (unless < 0) {
      return new ResultRule(ResultType.read(text), Map.of());
    }
    Map<Case, DataType> exceptions = new TreeMap<>();
    for (String exception : text.substring(unless + UNLESS.length()).split("; ", -1)) {
      int is = exception.indexOf(" is ");
      int colon = exception.indexOf(": ");
      exceptions.put(
          new Case(
              Integer.parseInt(exception.substring(0, is)) - 1,
              TypeKind.valueOf(exception.substring(is + " is ".length(), colon))),
          ddl(exception.substring(colon + 2)));
    }
    return new ResultRule(ResultType.read(text.substring(0, unless)), exceptions);
  }

  static DataType ddl(String text) {
    if (text.equals(DataType.UNKNOWN.ddl())) {
      return DataType.UNKNOWN;
    }
    try {
      return DdlParser.parseType(text);
    } catch (DdlException e) {
      throw new IllegalArgumentException("Cannot read the type '" + text + "'", e);
    }
  }
}

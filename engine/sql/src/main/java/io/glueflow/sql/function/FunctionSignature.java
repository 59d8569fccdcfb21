// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.TypeCoercion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a function takes and yields, as far as it is known.
 *
 * <p>What it refuses, Spark surely refuses; what it does not refuse, Spark may refuse all the same.
 */
public final class FunctionSignature {

  private final FunctionKind kind;
  private final boolean deterministic;
  private final TypeCoercion coercion;
  private final List<Overload> overloads;

  FunctionSignature(
      FunctionKind kind, boolean deterministic, TypeCoercion coercion, List<Overload> overloads) {
    this.kind = kind;
    this.deterministic = deterministic;
    this.coercion = coercion;
    this.overloads = List.copyOf(overloads);
  }

  /** Where the function can stand. */
  public FunctionKind kind() {
    return kind;
  }

  /** Whether the function yields a value for a group of rows. */
  public boolean isAggregate() {
    return kind == FunctionKind.AGGREGATE;
  }

  /** Whether the function needs OVER. */
  public boolean isWindow() {
    return kind == FunctionKind.WINDOW;
  }

  /** Whether the function makes several rows of one. */
  public boolean isGenerator() {
    return kind == FunctionKind.GENERATOR;
  }

  /** Whether the function yields the same for the same arguments each time. */
  public boolean isDeterministic() {
    return deterministic;
  }

  /** Whether the function can be called with so many arguments. */
  public boolean acceptsArity(int arity) {
    return overload(arity).isPresent();
  }

  private Optional<Overload> overload(int arity) {
    for (Overload overload : overloads) {
      if (overload.acceptsArity(arity)) {
        return Optional.of(overload);
      }
    }
    return Optional.empty();
  }

  /** How many arguments there can be: {@code 2 or 3 arguments}. */
  public String arityText() {
    int least = overloads.get(0).arity();
    int last = overloads.size() - 1;
    boolean more = overloads.get(last).orMore();
    boolean allBetween = overloads.get(last).arity() - least == last;
    if (allBetween && (more || last > 1)) {
      return least + (more ? " or more" : " to " + (least + last)) + " arguments";
    }
    String counts =
        overloads.stream()
            .map(overload -> String.valueOf(overload.arity()))
            .collect(Collectors.joining(" or "));
    return switch (counts) {
      case "0" -> "no arguments";
      case "1" -> "1 argument";
      default -> counts + (more ? " or more arguments" : " arguments");
    };
  }

  /**
   * What is expected in place of an argument, when its type is surely wrong.
   *
   * @param argument which argument, counted from 0
   * @param type its type
   * @param arity how many arguments there are
   */
  public Optional<String> rejected(int argument, DataType type, int arity) {
    return overload(arity)
        .filter(overload -> !overload.arguments().isEmpty())
        .map(overload -> overload.argument(argument))
        .filter(accepted -> !accepted.accepts(type))
        .map(TypeSet::text);
  }

  /** Whether an argument must be known before the run, as a literal is. */
  public boolean isConstant(int argument, int arity) {
    return overload(arity)
        .filter(overload -> !overload.arguments().isEmpty())
        .filter(overload -> overload.argument(argument).constant())
        .isPresent();
  }

  /** The type of what is yielded for arguments of these types. */
  public DataType resultType(List<DataType> arguments) {
    return overload(arguments.size())
        .map(overload -> overload.result().apply(coercion, arguments))
        .orElse(DataType.UNKNOWN);
  }

  /**
   * Whether what is yielded may be null.
   *
   * @param arguments for each argument whether it may be null
   */
  public boolean nullable(List<Boolean> arguments) {
    return overload(arguments.size())
        .map(overload -> overload.nulls().nullable(arguments))
        .orElse(true);
  }
}

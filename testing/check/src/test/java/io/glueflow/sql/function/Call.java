// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function with a number of arguments, and what was found out about it. */
final class Call {

  private final String function;
  private final int arity;
  private final Set<List<Argument>> tried = new HashSet<>();
  private final List<Probe> accepted = new ArrayList<>();
  private final List<Set<TypeKind>> kinds = new ArrayList<>();
  private final List<Set<Argument>> taken = new ArrayList<>();
  private final boolean[] takesColumns;
  private final boolean[] takesLambdas;
  private boolean arityRefused;
  private boolean arityTaken;
  private Object expression;

  Call(String function, int arity) {
    this.function = function;
    this.arity = arity;
    this.takesColumns = new boolean[arity];
    this.takesLambdas = new boolean[arity];
    for (int i = 0; i < arity; i++) {
      kinds.add(EnumSet.noneOf(TypeKind.class));
      taken.add(new LinkedHashSet<>());
    }
  }

  String function() {
    return function;
  }

  int arity() {
    return arity;
  }

  /** Whether these arguments are new. */
  boolean isNew(List<Argument> arguments) {
    return tried.add(arguments);
  }

  void accept(Probe probe) {
    arityTaken = true;
    accepted.add(probe);
    for (int i = 0; i < arity; i++) {
      Argument argument = probe.arguments().get(i);
      kinds.get(i).add(argument.kind());
      taken.get(i).add(argument);
      takesColumns[i] |= argument.isColumn() && argument.kind() != TypeKind.VOID;
      takesLambdas[i] |= argument.form() == Argument.Form.LAMBDA;
    }
  }

  void refuse(RefusedException refusal) {
    arityRefused |= refusal.isForArity();
    arityTaken |= !refusal.isForArity();
  }

  /** Notes that Spark built the call, though it may refuse the types. */
  void built(Object built) {
    arityTaken = true;
    expression = expression == null ? built : expression;
  }

  /** The call as Spark built it first, if ever. */
  Optional<Object> expression() {
    return Optional.ofNullable(expression);
  }

  /** Whether Spark builds a call with so many arguments, whatever it says of their types. */
  boolean mayBePossible() {
    return arityTaken;
  }

  /** Whether the function takes so many arguments. */
  boolean isPossible() {
    return arityTaken
        && !(arityRefused && accepted.isEmpty())
        && (arity > 0 || !accepted.isEmpty());
  }

  List<Probe> accepted() {
    return accepted;
  }

  boolean takes(int argument, TypeKind kind) {
    return kinds.get(argument).contains(kind);
  }

  /** What was taken as an argument. */
  List<Argument> taken(int argument) {
    return List.copyOf(taken.get(argument));
  }

  /**
   * The types that an argument may have.
   *
   * @param untried the kinds that it was not tried with
   */
  TypeSet types(int argument, Set<TypeKind> untried) {
    Set<TypeKind> accepted = EnumSet.copyOf(kinds.get(argument));
    if (takesLambdas[argument]) {
      return new TypeSet(TypeKind.all(), false);
    }
    boolean constant = !takesColumns[argument];
    if (constant) {
      // It may have been the value that was refused.
      accepted.add(TypeKind.STRING);
      accepted.addAll(EnumSet.range(TypeKind.TINYINT, TypeKind.DOUBLE));
    }
    if (accepted.contains(TypeKind.STRING) && accepted.contains(TypeKind.INT) && isOfCollection()) {
      // It may depend on what the collection is of.
      accepted.addAll(EnumSet.range(TypeKind.BOOLEAN, TypeKind.DAY_TIME_INTERVAL));
    }
    if (EnumSet.complementOf(EnumSet.copyOf(accepted)).equals(untried)) {
      accepted.addAll(untried);
    }
    return new TypeSet(accepted, constant);
  }

  private boolean isOfCollection() {
    return arity > 1
        && kinds.stream()
            .anyMatch(set -> set.contains(TypeKind.ARRAY) || set.contains(TypeKind.MAP));
  }

  @Override
  public String toString() {
    return function + "/" + arity;
  }
}

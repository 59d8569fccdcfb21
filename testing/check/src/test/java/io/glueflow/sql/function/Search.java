// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Finds out which arguments functions take. */
final class Search {

  private static final int BASES = 3;
  private static final int RANDOM_TRIES = 40;
  private static final int SAMPLES = 50;

  private final Prober prober;
  private final Arguments arguments;
  private final Random random = new Random(5);

  Search(Prober prober, Arguments arguments) {
    this.prober = prober;
    this.arguments = arguments;
  }

  /** Tries all that is likely to be taken, then what differs from it in one argument. */
  void search(List<Call> calls) {
    calls.forEach(this::tryUsual);
    prober.finish();
    calls.stream().filter(call -> call.accepted().isEmpty()).forEach(this::tryOthers);
    prober.finish();
    for (int base = 0; base < BASES; base++) {
      for (Call call : calls) {
        varyAround(call, base);
      }
      prober.finish();
    }
    calls.forEach(this::tryRelatedTypes);
    calls.forEach(this::tryPairs);
    calls.forEach(this::tryBesideConstants);
    prober.finish();
    calls.forEach(this::trySamples);
    prober.finish();
  }

  private void tryUsual(Call call) {
    switch (call.arity()) {
      case 0 -> prober.attempt(call, List.of());
      case 1 -> arguments.all().forEach(argument -> prober.attempt(call, List.of(argument)));
      case 2 -> tryAll(call, arguments.usual(), List.of());
      case 3 -> {
        tryAll(call, arguments.fewest(), List.of());
        tryLambdas(call);
      }
      default -> {
        for (Argument first : arguments.fewest()) {
          for (Argument rest : arguments.fewest()) {
            List<Argument> values = new ArrayList<>(List.of(first));
            while (values.size() < call.arity()) {
              values.add(rest);
            }
            prober.attempt(call, values);
          }
        }
      }
    }
  }

  /** Two collections and a function, and a collection, a value and a function. */
  private void tryLambdas(Call call) {
    for (Argument first : arguments.columns().subList(2, 4)) {
      for (Argument second : arguments.columns().subList(0, 4)) {
        for (Argument lambda : arguments.all()) {
          if (lambda.form() == Argument.Form.LAMBDA) {
            prober.attempt(call, List.of(first, second, lambda));
          }
        }
      }
    }
  }

  private void tryAll(Call call, List<Argument> choices, List<Argument> begun) {
    if (begun.size() == call.arity()) {
      prober.attempt(call, begun);
      return;
    }
    for (Argument choice : choices) {
      List<Argument> more = new ArrayList<>(begun);
      more.add(choice);
      tryAll(call, choices, more);
    }
  }

  /** Constants of all kinds, where the usual arguments were not taken. */
  private void tryOthers(Call call) {
    if (call.arity() == 0) {
      return;
    }
    if (call.arity() == 2) {
      for (Argument first : arguments.all()) {
        for (Argument constant : arguments.constants()) {
          prober.attempt(call, List.of(first, constant));
        }
      }
    }
    for (int i = 0; i < RANDOM_TRIES * call.arity(); i++) {
      List<Argument> values = new ArrayList<>();
      for (int j = 0; j < call.arity(); j++) {
        List<Argument> choices = random.nextBoolean() ? arguments.usual() : arguments.all();
        values.add(choices.get(random.nextInt(choices.size())));
      }
      prober.attempt(call, values);
    }
  }

  /** Replaces one argument of a call that is taken by each other one. */
  private void varyAround(Call call, int base) {
    List<List<Argument>> bases = bases(call);
    if (base >= bases.size()) {
      return;
    }
    for (int i = 0; i < call.arity(); i++) {
      for (Argument argument : arguments.all()) {
        boolean needless = base > 0 && call.takes(i, argument.kind());
        boolean constant = bases.get(base).get(i).form() == Argument.Form.CONSTANT;
        if (!needless
            && (argument.isColumn() || (constant && argument.form() == Argument.Form.CONSTANT))) {
          prober.attempt(call, with(bases.get(base), i, argument));
        }
      }
    }
  }

  /** Calls that are taken and differ in the kinds of their arguments as much as possible. */
  private static List<List<Argument>> bases(Call call) {
    List<List<Argument>> bases = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Probe probe : call.accepted()) {
      boolean fresh = false;
      for (int i = 0; i < call.arity(); i++) {
        Argument argument = probe.arguments().get(i);
        fresh |= seen.add(i + ":" + argument.kind() + ":" + argument.isColumn());
      }
      if (fresh) {
        bases.add(probe.arguments());
      }
    }
    return bases;
  }

  private static List<Argument> with(List<Argument> values, int at, Argument argument) {
    List<Argument> changed = new ArrayList<>(values);
    changed.set(at, argument);
    return changed;
  }

  /**
   * Tries what was refused beside arguments of the same type, beside arrays of it and so on: it may
   * have been refused for what was beside it.
   */
  private void tryRelatedTypes(Call call) {
    if (call.accepted().isEmpty() || call.arity() < 2) {
      return;
    }
    List<Argument> base = call.accepted().get(0).arguments();
    for (int i = 0; i < call.arity(); i++) {
      for (Argument argument : arguments.columns()) {
        if (call.takes(i, argument.kind())) {
          continue;
        }
        for (Argument other : arguments.columns()) {
          if (areRelated(argument.type(), other.type())) {
            tryBeside(call, base, i, argument, other);
          }
        }
      }
    }
  }

  private void tryBeside(
      Call call, List<Argument> base, int at, Argument argument, Argument other) {
    List<Argument> all = new ArrayList<>();
    for (int j = 0; j < call.arity(); j++) {
      all.add(j == at ? argument : other);
      if (j != at) {
        prober.attempt(call, with(with(base, at, argument), j, other));
      }
    }
    prober.attempt(call, all);
  }

  /** Tries what was refused of three arguments beside one of its own kind and any third one. */
  private void tryPairs(Call call) {
    if (call.accepted().isEmpty() || call.arity() != 3) {
      return;
    }
    for (Argument argument : arguments.ofEachKind()) {
      for (int i = 0; i < 3; i++) {
        if (call.takes(i, argument.kind())) {
          continue;
        }
        for (Argument third : arguments.ofEachKind()) {
          for (int at = 0; at < 3; at++) {
            if (at != i) {
              prober.attempt(call, with(Collections.nCopies(3, argument), at, third));
            }
          }
        }
      }
    }
  }

  /** Tries what was refused beside constants: their value may say what the others have to be. */
  private void tryBesideConstants(Call call) {
    if (call.accepted().isEmpty() || call.arity() != 2) {
      return;
    }
    for (int i = 0; i < 2; i++) {
      if (call.takes(1 - i, TypeKind.STRING)) {
        for (Argument argument : arguments.ofEachKind()) {
          for (Argument constant : arguments.constants()) {
            if (!call.takes(i, argument.kind()) && constant.kind() == TypeKind.STRING) {
              prober.attempt(
                  call, i == 0 ? List.of(argument, constant) : List.of(constant, argument));
            }
          }
        }
      }
    }
  }

  private static boolean areRelated(DataType a, DataType b) {
    return a.equals(b) || parts(a).contains(b) || parts(b).contains(a);
  }

  private static List<DataType> parts(DataType type) {
    if (type instanceof DataType.Array array) {
      return List.of(array.element());
    }
    return type instanceof DataType.Map map ? List.of(map.key(), map.value()) : List.of();
  }

  /** Mixes arguments that are taken, so that what is yielded can be told from many calls. */
  private void trySamples(Call call) {
    if (call.accepted().isEmpty() || call.arity() < 2) {
      return;
    }
    boolean collections = false;
    for (int i = 0; i < call.arity(); i++) {
      collections |= call.takes(i, TypeKind.ARRAY) || call.takes(i, TypeKind.MAP);
    }
    if (collections && call.arity() == 2) {
      tryCollections(call);
    }
    for (Argument column : arguments.columns()) {
      prober.attempt(call, Collections.nCopies(call.arity(), column));
    }
    for (int i = 0; i < (collections ? 3 : 1) * SAMPLES; i++) {
      List<Argument> values = new ArrayList<>();
      for (int j = 0; j < call.arity(); j++) {
        List<Argument> taken = call.taken(j);
        values.add(taken.get(random.nextInt(taken.size())));
      }
      prober.attempt(call, values);
    }
  }

  /** Collections beside each other, and beside what they hold. */
  private void tryCollections(Call call) {
    for (Argument first : arguments.columns()) {
      for (Argument second : arguments.columns()) {
        boolean like = first.kind() == second.kind() && !parts(first.type()).isEmpty();
        if (like || areRelated(first.type(), second.type())) {
          prober.attempt(call, List.of(first, second));
        }
      }
    }
  }
}

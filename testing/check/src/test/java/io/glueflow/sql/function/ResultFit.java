// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.function.ResultType.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the rule by which the types that a function yields follow from its arguments. */
final class ResultFit {

  private static final int MOST_EXCEPTIONS = 9;
  private static final int MOST_UNKNOWN = 3;
  private static final ResultRule NOT_KNOWN =
      new ResultRule(new ResultType.Fixed(DataType.UNKNOWN), Map.of());

  private final TypeCoercion coercion;
  private final List<Probe> probes;
  private final boolean constants;

  ResultFit(TypeCoercion coercion, List<Probe> probes) {
    this.coercion = coercion;
    this.probes = probes.stream().filter(probe -> !probe.hasDigitsOfConstants()).toList();
    this.constants =
        probes.stream()
            .flatMap(probe -> probe.arguments().stream())
            .anyMatch(argument -> argument.form() == Argument.Form.CONSTANT);
  }

  /** Whether a type depends on nothing, not even on what was tried. */
  private boolean isFixed(DataType type) {
    boolean ofValues = constants && type.ddl().matches(".*(DECIMAL|STRUCT).*");
    return !ofValues && !type.ddl().matches(".*\\bc\\d+n?\\b.*");
  }

  /** The rule that has the fewest exceptions. */
  ResultRule fit() {
    if (probes.isEmpty()) {
      return NOT_KNOWN;
    }
    return candidates().stream()
        .flatMap(type -> rule(type).stream())
        .min(Comparator.comparingInt(ResultFit::cost))
        .filter(rule -> rule.exceptions().size() <= MOST_EXCEPTIONS)
        .filter(rule -> unknown(rule) <= MOST_UNKNOWN)
        .filter(this::isOfUse)
        .orElse(NOT_KNOWN);
  }

  private boolean isOfUse(ResultRule rule) {
    return probes.stream()
        .filter(probe -> !probe.types().contains(DataType.Simple.VOID))
        .anyMatch(probe -> !rule.apply(coercion, probe.types()).equals(DataType.UNKNOWN));
  }

  private static int cost(ResultRule rule) {
    return rule.exceptions().size() + unknown(rule);
  }

  private static int unknown(ResultRule rule) {
    return (int) rule.exceptions().values().stream().filter(DataType.UNKNOWN::equals).count();
  }

  private List<ResultType> candidates() {
    List<ResultType> candidates = new ArrayList<>();
    Map<DataType, Long> counts =
        probes.stream().collect(Collectors.groupingBy(Probe::type, Collectors.counting()));
    counts.entrySet().stream()
        .filter(entry -> isFixed(entry.getKey()))
        .max(
            Map.Entry.<DataType, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().ddl()))
        .ifPresent(entry -> candidates.add(new ResultType.Fixed(entry.getKey())));
    int arity = probes.get(0).arguments().size();
    List<ResultType> leaves = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      for (Form form : Form.values()) {
        leaves.add(new ResultType.OfArgument(form, i));
      }
    }
    candidates.addAll(leaves);
    leaves.forEach(leaf -> candidates.add(new ResultType.ArrayOf(leaf)));
    if (probes.stream().allMatch(probe -> probe.type() instanceof DataType.Map)) {
      for (ResultType key : leaves) {
        leaves.forEach(value -> candidates.add(new ResultType.MapOf(key, value)));
      }
    }
    return candidates;
  }

  private Optional<ResultRule> rule(ResultType type) {
    List<Probe> wrong =
        probes.stream()
            .filter(probe -> !type.of(coercion, probe.types()).equals(probe.type()))
            .toList();
    if (wrong.isEmpty()) {
      return Optional.of(new ResultRule(type, Map.of()));
    }
    if (wrong.size() * 2 > probes.size() + 20) {
      return Optional.empty();
    }
    int arity = probes.get(0).arguments().size();
    Map<ResultRule.Case, DataType> exceptions = new HashMap<>();
    Set<Probe> left = new HashSet<>(wrong);
    for (int i = 0; i < arity && !left.isEmpty(); i++) {
      add(exceptions, left, i);
    }
    Set<ResultRule.Case> unknown =
        IntStream.range(0, arity)
            .mapToObj(i -> cases(left, i))
            .min(Comparator.comparingInt(Set::size))
            .orElse(Set.of());
    unknown.forEach(of -> exceptions.put(of, DataType.UNKNOWN));
    ResultRule rule = new ResultRule(type, exceptions);
    return Optional.of(rule).filter(this::isRight);
  }

  /** Adds the kinds of an argument for which the type is always the same one. */
  private void add(Map<ResultRule.Case, DataType> exceptions, Set<Probe> left, int argument) {
    Set<TypeKind> kinds =
        left.stream()
            .map(probe -> probe.arguments().get(argument).kind())
            .collect(Collectors.toSet());
    for (TypeKind kind : kinds) {
      Set<DataType> types =
          probes.stream()
              .filter(probe -> probe.arguments().get(argument).kind() == kind)
              .map(Probe::type)
              .collect(Collectors.toSet());
      DataType only = types.iterator().next();
      if (types.size() == 1 && isFixed(only)) {
        exceptions.put(new ResultRule.Case(argument, kind), only);
        left.removeIf(probe -> probe.arguments().get(argument).kind() == kind);
      }
    }
  }

  private static Set<ResultRule.Case> cases(Set<Probe> probes, int argument) {
    return probes.stream()
        .map(probe -> new ResultRule.Case(argument, probe.arguments().get(argument).kind()))
        .collect(Collectors.toSet());
  }

  private boolean isRight(ResultRule rule) {
    return probes.stream()
        .allMatch(
            probe -> {
              DataType type = rule.apply(coercion, probe.types());
              return type.equals(DataType.UNKNOWN) || type.equals(probe.type());
            });
  }
}

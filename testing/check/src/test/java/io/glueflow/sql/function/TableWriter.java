// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the table of a Spark's functions. */
final class TableWriter {

  /** A function takes any number of arguments when it takes so many, or one less: pairs of them. */
  private static final int MANY = 9;

  /** Of functions that take any number of arguments, how many more than the fewest are tried. */
  private static final int TRIED_OF_MANY = 2;

  /** They are resolved by rules of their own, together with the plan they stand in. */
  private static final Set<String> OF_PLANS =
      Set.of("window", "session_window", "window_time", "grouping", "grouping_id");

  /** What they yield depends on how many arguments there are, or on all of them. */
  private static final Set<String> OF_ALL_ARGUMENTS = Set.of("decode", "elt");

  /** Of what the grammar takes care of, and the registry has the name alone. */
  private static final Overload OF_GRAMMAR =
      new Overload(
          0,
          true,
          List.of(),
          new ResultRule(new ResultType.Fixed(DataType.UNKNOWN), Map.of()),
          NullRule.ALWAYS);

  private final Catalyst catalyst = new Catalyst();
  private final SparkLine line;
  private final TypeCoercion coercion;
  private final Arguments arguments;
  private final Prober prober;
  private final Map<String, List<Call>> calls = new LinkedHashMap<>();
  private final Set<String> many = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();

  TableWriter(SparkLine line) {
    this.line = line;
    coercion = TypeCoercion.of(line, false);
    arguments = Arguments.usual(catalyst, line);
    prober = new Prober(catalyst, arguments);
  }

  /** The table, a line for each function and number of arguments. */
  String write() {
    Map<String, String> byImplementation = new HashMap<>();
    for (String function : catalyst.functions()) {
      String implementation = catalyst.implementation(function);
      List<Call> possible = possible(function);
      String alike = implementation + possible.stream().map(Call::arity).toList();
      String first =
          implementation.endsWith(".Cast")
              ? function
              : byImplementation.computeIfAbsent(alike, any -> function);
      if (first.equals(function)) {
        calls.put(function, possible);
      } else {
        aliases.put(function, first);
      }
    }
    new Search(prober, arguments)
        .search(
            calls.values().stream()
                .flatMap(List::stream)
                .filter(call -> !OF_PLANS.contains(call.function()))
                .filter(Call::mayBePossible)
                .toList());
    return "# The functions of Spark "
        + line.version()
        + ": name | kind | number of arguments | their types | type of the result | null when\n"
        + catalyst.functions().stream().map(this::lines).collect(Collectors.joining());
  }

  private List<Call> possible(String function) {
    List<Call> possible = new ArrayList<>();
    for (int arity = 0; arity <= MANY; arity++) {
      Call call = new Call(function, arity);
      prober.attempt(call, Collections.nCopies(arity, arguments.columns().get(0)));
      if (call.mayBePossible()) {
        possible.add(call);
      }
    }
    boolean many = !possible.isEmpty() && possible.get(possible.size() - 1).arity() >= MANY - 1;
    return many && possible.size() > TRIED_OF_MANY + 1
        ? withMore(possible.subList(0, TRIED_OF_MANY + 1))
        : possible;
  }

  private List<Call> withMore(List<Call> calls) {
    many.add(calls.get(0).function());
    return calls;
  }

  private String lines(String function) {
    if (aliases.containsKey(function)) {
      return function + " = " + aliases.get(function) + "\n";
    }
    List<Call> possible = calls.get(function).stream().filter(Call::isPossible).toList();
    List<Overload> overloads =
        possible.isEmpty() ? List.of(OF_GRAMMAR) : overloads(function, possible);
    return overloads.stream()
        .map(overload -> function + " | " + kind(possible) + " | " + overload.write() + "\n")
        .collect(Collectors.joining());
  }

  private List<Overload> overloads(String function, List<Call> possible) {
    List<Overload> overloads = new ArrayList<>();
    for (Call call : possible) {
      overloads.add(overload(call));
    }
    return many.contains(function) ? withMany(overloads) : overloads;
  }

  /**
   * The last overload stands for all that have more arguments, with those before that are alike.
   */
  private static List<Overload> withMany(List<Overload> overloads) {
    int first = overloads.size() - 1;
    while (first > 0 && isLike(overloads.get(first - 1), overloads.get(first))) {
      first--;
    }
    List<Overload> joined = new ArrayList<>(overloads.subList(0, first));
    Overload many = overloads.get(first);
    joined.add(new Overload(many.arity(), true, many.arguments(), many.result(), many.nulls()));
    return joined;
  }

  private static boolean isLike(Overload less, Overload more) {
    boolean like =
        less.result().equals(more.result())
            && less.nulls() == more.nulls()
            && less.arguments().isEmpty() == more.arguments().isEmpty()
            && less.arity() > 0;
    for (int i = 0; like && !less.arguments().isEmpty() && i < more.arity(); i++) {
      like = less.argument(i).equals(more.argument(i));
    }
    return like;
  }

  private Overload overload(Call call) {
    List<TypeSet> types = new ArrayList<>();
    boolean known = !call.accepted().isEmpty() && !OF_PLANS.contains(call.function());
    for (int i = 0; i < call.arity() && known; i++) {
      types.add(call.types(i, arguments.untried()));
    }
    ResultRule result =
        call.arity() > 2 && OF_ALL_ARGUMENTS.contains(call.function())
            ? OF_GRAMMAR.result()
            : new ResultFit(coercion, call.accepted()).fit();
    return new Overload(call.arity(), false, types, result, nulls(call));
  }

  /** The rule for arguments that are not cast: a cast from a string may yield null. */
  private NullRule nulls(Call call) {
    Set<NullRule> rules = new HashSet<>();
    List<Probe> natural = call.accepted().stream().filter(probe -> isNatural(call, probe)).toList();
    List<Probe> probes = natural.isEmpty() ? call.accepted() : natural;
    int step = Math.max(1, probes.size() / 5);
    for (int i = 0; i < probes.size(); i += step) {
      rules.add(nulls(call, probes.get(i).arguments()));
    }
    return rules.size() == 1 ? rules.iterator().next() : NullRule.ALWAYS;
  }

  private static boolean isNatural(Call call, Probe probe) {
    boolean natural = true;
    for (int i = 0; i < call.arity(); i++) {
      TypeKind kind = probe.arguments().get(i).kind();
      boolean others =
          call.takes(i, TypeKind.INT)
              || call.takes(i, TypeKind.DATE)
              || call.takes(i, TypeKind.BOOLEAN);
      boolean strings = call.takes(i, TypeKind.ARRAY) || !others;
      natural &=
          probe.arguments().get(i).form() != Argument.Form.CONSTANT
              && kind != TypeKind.VOID
              && (kind != TypeKind.STRING || strings);
    }
    return natural;
  }

  private NullRule nulls(Call call, List<Argument> values) {
    List<Argument> filled = values.stream().map(arguments::filled).toList();
    if (nullable(call, filled)) {
      return NullRule.ALWAYS;
    }
    if (!nullable(call, values)) {
      return NullRule.NEVER;
    }
    int alone = 0;
    int columns = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isColumn()) {
        List<Argument> one = new ArrayList<>(filled);
        one.set(i, values.get(i));
        columns++;
        alone += nullable(call, one) ? 1 : 0;
      }
    }
    if (alone == columns) {
      return NullRule.ANY;
    }
    return alone == 0 ? NullRule.ALL : NullRule.ALWAYS;
  }

  private boolean nullable(Call call, List<Argument> values) {
    return prober
        .resolved(call, values)
        .map(expression -> (boolean) Catalyst.property(expression, "nullable"))
        .orElse(true);
  }

  private static String kind(List<Call> possible) {
    Object built =
        possible.stream().flatMap(call -> call.expression().stream()).findFirst().orElse(null);
    if (built == null) {
      return FunctionKind.SCALAR.name().toLowerCase(Locale.ROOT);
    }
    FunctionKind kind = kind(built);
    boolean varying = !(boolean) Catalyst.property(built, "deterministic");
    return kind.name().toLowerCase(Locale.ROOT) + (varying ? " varying" : "");
  }

  private static FunctionKind kind(Object built) {
    if (Catalyst.isA(built, "Generator")) {
      return FunctionKind.GENERATOR;
    }
    if (Catalyst.isA(built, "WindowFunction")) {
      return FunctionKind.WINDOW;
    }
    if (Catalyst.isA(built, "aggregate.AggregateFunction")
        || Catalyst.isA(built, "RuntimeReplaceableAggregate")) {
      return FunctionKind.AGGREGATE;
    }
    return Catalyst.isA(built, "HigherOrderFunction")
        ? FunctionKind.HIGHER_ORDER
        : FunctionKind.SCALAR;
  }

  /** How many calls were tried. */
  int tried() {
    return prober.count();
  }
}

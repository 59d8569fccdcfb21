// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of many mutants. */
final class MutationReport {

  private final List<Mutant> mutants = new ArrayList<>();

  void add(Mutant mutant) {
    mutants.add(mutant);
  }

  int size() {
    return mutants.size();
  }

  /** Those that Spark refuses. */
  List<Mutant> refusedBySpark() {
    return some(mutant -> !mutant.verdict().sparkErrors().isEmpty());
  }

  /** Those that Spark refuses and of which nothing is told without it. */
  List<Mutant> missed() {
    return some(mutant -> mutant.verdict().isRefused() && !mutant.verdict().isFound());
  }

  /** Those of which something is told that Spark takes. */
  List<Mutant> falseAlarms() {
    return some(mutant -> !mutant.verdict().falseAlarms().isEmpty());
  }

  /** Those that are found, but not with what was asked for. */
  List<Mutant> foundBut(Predicate<Mutant> not) {
    return some(mutant -> mutant.verdict().isFoundWithSpark() && !not.test(mutant));
  }

  /** Those of which nothing is said. */
  List<Mutant> accepted() {
    return some(mutant -> !mutant.verdict().isFoundWithSpark());
  }

  private List<Mutant> some(Predicate<Mutant> condition) {
    return mutants.stream().filter(condition).toList();
  }

  /** The table. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "fault                  mutants  wrong  by Spark  without  with  node  line  place "
            + " hint\n");
    for (FaultKind kind : FaultKind.values()) {
      row(table, kind.label(), some(mutant -> mutant.fault().kind() == kind));
    }
    row(table, "all", mutants);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<Mutant> mutants) {
    List<Mutant> found =
        mutants.stream().filter(mutant -> mutant.verdict().isFoundWithSpark()).toList();
    List<Mutant> misspelt =
        found.stream().filter(mutant -> !mutant.fault().meant().isEmpty()).toList();
    table.append(
        String.format(
            Locale.ROOT,
            "%-22s %7d %6d %9d %8d %5d %5d %5d %6d  %s%n",
            name,
            mutants.size(),
            count(mutants, mutant -> mutant.verdict().isRefused() || mutant.verdict().isFound()),
            count(mutants, mutant -> !mutant.verdict().sparkErrors().isEmpty()),
            count(mutants, mutant -> mutant.verdict().isFound()),
            found.size(),
            count(found, Mutant::onNode),
            count(found, Mutant::onLine),
            count(found, Mutant::onCharacter),
            misspelt.isEmpty()
                ? "-"
                : count(misspelt, Mutant::suggested) + " of " + misspelt.size()));
  }

  private static long count(List<Mutant> mutants, Predicate<Mutant> condition) {
    return mutants.stream().filter(condition).count();
  }

  static String show(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }
}

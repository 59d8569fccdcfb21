// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Watches that in an aggregation each column is grouped by or inside of an aggregate function. */
final class GroupCheck {

  /** Where rows are not grouped. */
  static final GroupCheck NONE = new GroupCheck(Set.of(), Set.of(), Set.of(), false);

  private record Use(Attribute attribute, ParserRuleContext place) {}

  private final Set<Attribute> watched;
  private final Set<Attribute> columns;
  private final Set<String> keys;
  private final boolean distinct;
  private final List<Use> uses = new ArrayList<>();

  private GroupCheck(
      Set<Attribute> watched, Set<Attribute> columns, Set<String> keys, boolean distinct) {
    this.watched = Set.copyOf(watched);
    this.columns = Set.copyOf(columns);
    this.keys = Set.copyOf(keys);
    this.distinct = distinct;
  }

  /**
   * For rows that are grouped.
   *
   * @param watched the columns of the rows
   * @param columns the columns they are grouped by
   * @param keys the expressions they are grouped by, as {@link ExpressionKeys} has them
   */
  static GroupCheck of(Set<Attribute> watched, Set<Attribute> columns, Set<String> keys) {
    return new GroupCheck(watched, columns, keys, false);
  }

  /**
   * For rows of which equal ones come once, and are ordered after that.
   *
   * @param watched the columns of the rows
   * @param keys the expressions that are selected
   */
  static GroupCheck distinct(Set<Attribute> watched, Set<String> keys) {
    return new GroupCheck(watched, Set.of(), keys, true);
  }

  /** The same rows where some columns more may stand. */
  GroupCheck and(Set<Attribute> others) {
    Set<Attribute> all = new HashSet<>(columns);
    all.addAll(others);
    return new GroupCheck(watched, all, keys, distinct);
  }

  void use(Attribute attribute, ParserRuleContext place) {
    if (watched.contains(attribute) && !columns.contains(attribute)) {
      uses.add(new Use(attribute, place));
    }
  }

  int mark() {
    return uses.size();
  }

  /** Forgets the columns used since a mark: they are inside of an aggregate function. */
  void aggregated(int mark) {
    uses.subList(mark, uses.size()).clear();
  }

  /** Forgets them too when they are parts of an expression that is grouped by. */
  void resolved(int mark, ParserRuleContext place, Columns columns) {
    if (uses.size() > mark && !keys.isEmpty() && keys.contains(columns.key(place))) {
      aggregated(mark);
    }
  }

  void report(Findings findings) {
    for (Use use : uses) {
      String name = use.attribute().name();
      if (distinct) {
        findings.report(
            ProblemKind.UNKNOWN_COLUMN,
            use.place(),
            "'" + name + "' is not among the columns that are selected",
            "after DISTINCT, rows are ordered by those alone");
      } else {
        notGrouped(findings, use.place(), name);
      }
    }
    uses.clear();
  }

  private static void notGrouped(Findings findings, ParserRuleContext place, String name) {
    findings.report(
        ProblemKind.NOT_GROUPED,
        place,
        "'" + name + "' is neither grouped by nor inside an aggregate function",
        "group by it, or say which value: max(" + name + "), any_value(" + name + ")");
  }
}

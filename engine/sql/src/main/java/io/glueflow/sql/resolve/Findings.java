// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What is found in a text on the way through it: problems, and the columns it names. */
final class Findings {

  private final Set<SqlProblem> problems = new LinkedHashSet<>();
  private final Set<SqlProblem> remarks = new LinkedHashSet<>();
  private final List<ColumnUse> uses = new ArrayList<>();
  private final Set<SourceColumn> deciding = new LinkedHashSet<>();
  private int silent;
  private int withoutProblems;

  void report(ProblemKind kind, ParserRuleContext place, String message, String hint) {
    Token first = place.getStart();
    Token last = place.getStop();
    report(kind, first, last == null ? first : last, message, hint);
  }

  void report(SqlProblem problem) {
    problems.add(problem);
  }

  void report(ProblemKind kind, Token place, String message, String hint) {
    report(kind, place, place, message, hint);
  }

  private void report(ProblemKind kind, Token first, Token last, String message, String hint) {
    if (isTold()) {
      problems.add(problem(kind, first, last, message, hint));
    }
  }

  /** Says what Spark does although it may not be meant. */
  void remark(ProblemKind kind, ParserRuleContext place, String message, String hint) {
    if (isTold()) {
      remarks.add(problem(kind, place.getStart(), place.getStop(), message, hint));
    }
  }

  private static SqlProblem problem(
      ProblemKind kind, Token first, Token last, String message, String hint) {
    int length = Math.max(1, last.getStopIndex() + 1 - first.getStartIndex());
    return new SqlProblem(kind, first.getStartIndex(), length, message, hint);
  }

  void use(ParserRuleContext place, String name, Set<SourceColumn> sources) {
    if (silent == 0) {
      int offset = place.getStart().getStartIndex();
      uses.add(new ColumnUse(offset, place.getStop().getStopIndex() + 1 - offset, name, sources));
    }
  }

  /** Looks at a part of the text that is looked at again: nothing of it is kept. */
  <T> T silently(Supplier<T> look) {
    silent++;
    try {
      return look.get();
    } finally {
      silent--;
    }
  }

  /** Looks at a part of the text that is looked at again: only what it names is kept. */
  <T> T forNames(Supplier<T> look) {
    withoutProblems++;
    try {
      return look.get();
    } finally {
      withoutProblems--;
    }
  }

  private boolean isTold() {
    return silent == 0 && withoutProblems == 0;
  }

  /** How many uses there are: what is used from here on are those behind. */
  int mark() {
    return uses.size();
  }

  /** What the columns named since a mark come from. */
  Set<SourceColumn> sourcesSince(int mark) {
    Set<SourceColumn> sources = new LinkedHashSet<>();
    uses.subList(mark, uses.size()).forEach(use -> sources.addAll(use.sources()));
    return sources;
  }

  /** Notes that these columns decide which rows there are, or in which order. */
  void decide(Set<SourceColumn> sources) {
    if (silent == 0) {
      deciding.addAll(sources);
    }
  }

  Set<SourceColumn> deciding() {
    return deciding;
  }

  /** In the order of the text. */
  List<SqlProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(SqlProblem::offset)).toList();
  }

  List<SqlProblem> remarks() {
    return remarks.stream().sorted(Comparator.comparingInt(SqlProblem::offset)).toList();
  }

  List<ColumnUse> uses() {
    return List.copyOf(uses);
  }
}

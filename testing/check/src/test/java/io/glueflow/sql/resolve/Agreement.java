// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.ArrayList;
import java.util.List;

/** Counts where what is said of texts and what Spark says are the same, and where they differ. */
final class Agreement {

  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> otherTypes = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private int refused;
  private int taken;

  void refused(String text, List<SqlProblem> problems) {
    refused++;
    if (problems.isEmpty()) {
      missed.add(text);
    }
  }

  void taken(String text, List<SqlProblem> problems) {
    taken++;
    problems.forEach(problem -> falseAlarms.add(text + " → " + problem.message()));
  }

  void otherType(String text, String ours, String sparks) {
    otherTypes.add(text + " → " + ours + ", Spark: " + sparks);
  }

  List<String> falseAlarms() {
    return falseAlarms;
  }

  List<String> otherTypes() {
    return otherTypes;
  }

  /** The share of the texts that Spark refuses, of which it was said that they are wrong. */
  double found() {
    return 1 - (double) missed.size() / refused;
  }

  @Override
  public String toString() {
    return "Spark takes %d and refuses %d; %d of these were not found: %s"
        .formatted(taken, refused, missed.size(), missed.subList(0, Math.min(20, missed.size())));
  }
}

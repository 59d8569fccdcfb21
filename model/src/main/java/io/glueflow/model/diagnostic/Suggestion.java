// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestion {

  private static final int SHORT_LIST = 12;

  private Suggestion() {}

  /** The known word that is closest to a wrong one, if any is close. */
  public static Optional<String> closest(String wrong, Collection<String> known) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    String normal = normal(wrong);
    // never so many that nothing of the word is left
    int limit = Math.min(normal.length() - 1, Math.max(1, normal.length() / 3));
    for (String word : known) {
      int distance = distance(normal, normal(word), limit);
      boolean better = distance < bestDistance;
      boolean earlier = distance == bestDistance && best != null && word.compareTo(best) < 0;
      if (distance <= limit && (better || earlier)) {
        best = word;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A hint that names the closest word, or all words when there are few; empty when neither. */
  public static String didYouMean(String wrong, Collection<String> known) {
    Optional<String> closest = closest(wrong, known);
    if (closest.isPresent()) {
      return "did you mean '" + closest.get() + "'?";
    }
    return known.isEmpty() || known.size() > SHORT_LIST
        ? ""
        : "known: " + String.join(", ", known.stream().sorted().toList());
  }

  /**
   * The known word that somebody has written more around: the longest that is made of neighbouring
   * parts of the wrong one, as {@code inline} is of {@code inline-rows}.
   */
  public static Optional<String> partOf(String wrong, Collection<String> known) {
    String parts = "-" + normal(wrong) + "-";
    return known.stream()
        .filter(word -> parts.contains("-" + normal(word) + "-"))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** The edit distance with transpositions, or more than the limit when it is beyond it. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = current;
    }
    return last[b.length()];
  }
}

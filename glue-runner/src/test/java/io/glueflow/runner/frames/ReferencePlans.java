// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * Relational operations on plain lists of rows, written to be obviously right rather than fast:
 * what frames are compared with. A row is a list of nullable integers.
 */
final class ReferencePlans {

  private ReferencePlans() {}

  /** Rows whose first cell is greater than a bound; null is not. */
  static List<List<Integer>> greater(List<List<Integer>> rows, int bound) {
    return rows.stream().filter(row -> row.get(0) != null && row.get(0) > bound).toList();
  }

  /** Each row as its second cell and the sum of its first two. */
  static List<List<Integer>> swapAndAdd(List<List<Integer>> rows) {
    return rows.stream().map(row -> row(row.get(1), add(row.get(0), row.get(1)))).toList();
  }

  /** Inner join on the first cells: key, second of left, second of right. */
  static List<List<Integer>> join(
      List<List<Integer>> left, List<List<Integer>> right, boolean keepLeft, boolean keepRight) {
    List<List<Integer>> result = new ArrayList<>();
    for (List<Integer> l : left) {
      List<List<Integer>> partners = right.stream().filter(r -> sameKey(l, r)).toList();
      partners.forEach(r -> result.add(row(l.get(0), l.get(1), r.get(1))));
      if (partners.isEmpty() && keepLeft) {
        result.add(row(l.get(0), l.get(1), null));
      }
    }
    for (List<Integer> r : right) {
      if (keepRight && left.stream().noneMatch(l -> sameKey(l, r))) {
        result.add(row(r.get(0), null, r.get(1)));
      }
    }
    return result;
  }

  private static boolean sameKey(List<Integer> left, List<Integer> right) {
    return left.get(0) != null && left.get(0).equals(right.get(0));
  }

  /** For each first cell the sum of the second ones, null when all are null, and the count. */
  static List<List<Integer>> sumByKey(List<List<Integer>> rows) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (List<Integer> row : rows) {
      List<Integer> before = groups.getOrDefault(row.get(0), row(null, 0));
      Integer sum = coalescing(before.get(0), row.get(1), Integer::sum);
      groups.put(row.get(0), row(sum, before.get(1) + 1));
    }
    List<List<Integer>> result = new ArrayList<>();
    groups.forEach((key, sums) -> result.add(row(key, sums.get(0), sums.get(1))));
    return result;
  }

  /** For each first cell the largest second one; null is the smallest. */
  static List<List<Integer>> largestByKey(List<List<Integer>> rows) {
    Map<Integer, Integer> best = new LinkedHashMap<>();
    for (List<Integer> row : rows) {
      Integer before = best.get(row.get(0));
      best.put(row.get(0), coalescing(before, row.get(1), Math::max));
    }
    List<List<Integer>> result = new ArrayList<>();
    best.forEach((key, value) -> result.add(row(key, value)));
    return result;
  }

  static List<List<Integer>> union(List<List<Integer>> upper, List<List<Integer>> lower) {
    List<List<Integer>> result = new ArrayList<>(upper);
    result.addAll(lower);
    return result;
  }

  /** Rows in an order that depends on their values alone. */
  static List<String> sorted(Collection<List<Integer>> rows) {
    return rows.stream().map(Objects::toString).sorted(Comparator.naturalOrder()).toList();
  }

  static List<Integer> row(Integer... cells) {
    List<Integer> row = new ArrayList<>();
    for (Integer cell : cells) {
      row.add(cell);
    }
    return row;
  }

  private static Integer add(Integer a, Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a + b);
  }

  private static Integer coalescing(Integer a, Integer b, BinaryOperator<Integer> combine) {
    if (a == null) {
      return b;
    }
    return b == null ? a : combine.apply(a, b);
  }
}

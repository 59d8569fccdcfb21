// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Date patterns of exports as Spark reads them.
 *
 * <p>Old patterns were written for Java's SimpleDateFormat, which is lenient, and their authors
 * often took minutes for months: {@code dd/mm/yy} means day, month and year.
 */
final class FireDatePatterns {

  private FireDatePatterns() {}

  /** The pattern as its author meant it. */
  static String meant(String pattern) {
    List<String> parts = parts(pattern.strip());
    boolean month = parts.stream().anyMatch(part -> part.startsWith("M") || part.startsWith("L"));
    boolean day = parts.stream().anyMatch(part -> part.startsWith("d"));
    boolean half = parts.stream().anyMatch(part -> part.matches("a+"));
    StringBuilder meant = new StringBuilder();
    boolean timeBegan = false;
    for (String part : parts) {
      timeBegan |= part.matches("[HhKk]+");
      String now = part;
      if (part.matches("m+") && !month && !timeBegan) {
        now = part.toUpperCase(Locale.ROOT);
        month = true;
      } else if (part.matches("M+") && timeBegan && month && isSecondMonth(parts)) {
        now = part.toLowerCase(Locale.ROOT);
      } else if (part.matches("Y+")) {
        now = part.toLowerCase(Locale.ROOT);
      } else if (part.matches("D{1,2}") && !day) {
        now = part.toLowerCase(Locale.ROOT);
      } else if (part.matches("h+") && !half) {
        now = part.toUpperCase(Locale.ROOT);
      } else if (part.matches("a+")) {
        now = "a";
      } else if (part.equals("T")) {
        now = "'T'";
      }
      meant.append(now);
    }
    return meant.toString();
  }

  /**
   * A pattern for reading that takes numbers with and without a leading zero, as Fire did. ISO
   * dates, and fields without anything between them, keep their digits.
   */
  static String lenient(String pattern) {
    List<String> parts = parts(pattern);
    if (pattern.startsWith("yyyy-MM-dd")) {
      return pattern;
    }
    StringBuilder lenient = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      boolean alone =
          !isNumber(i == 0 ? "" : parts.get(i - 1))
              && !isNumber(i + 1 == parts.size() ? "" : parts.get(i + 1));
      boolean shorter = alone && parts.get(i).matches("dd|MM|HH|hh|kk|mm|ss");
      lenient.append(shorter ? parts.get(i).substring(1) : parts.get(i));
    }
    return lenient.toString();
  }

  private static boolean isNumber(String part) {
    return part.matches("[dDMyYuHhKkmsS]+");
  }

  /** Whether months come twice, so that those behind the hour are minutes. */
  private static boolean isSecondMonth(List<String> parts) {
    return parts.stream().filter(part -> part.matches("M+")).count() > 1
        && parts.stream().noneMatch(part -> part.matches("m+"));
  }

  /** Runs of one letter, quoted texts, and what is between them. */
  private static List<String> parts(String pattern) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        int close = pattern.indexOf('\'', at + 1);
        end = close < 0 ? pattern.length() : close + 1;
      } else {
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
      }
      parts.add(pattern.substring(at, end));
      at = end;
    }
    return parts;
  }
}

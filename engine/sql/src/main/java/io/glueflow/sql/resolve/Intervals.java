// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.IntervalContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Spans of time: of months, or of days and their parts. */
final class Intervals {

  private static final Set<String> OF_MONTHS = Set.of("YEAR", "MONTH");
  private static final Set<String> OF_DAYS =
      Set.of("WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND", "NANOSECOND");

  private final Findings findings;

  Intervals(Findings findings) {
    this.findings = findings;
  }

  Typed of(IntervalContext interval) {
    var several = interval.errorCapturingMultiUnitsInterval();
    if (several != null) {
      List<String> units = several.body.unit.stream().map(unit -> unit(unit.getText())).toList();
      Typed found = ofUnits(units);
      if (!found.isKnown()) {
        findings.report(
            ProblemKind.SYNTAX,
            interval,
            "an interval is either of years and months, or of days and their parts",
            "add two intervals one after the other");
      }
      return found;
    }
    var range = interval.errorCapturingUnitToUnitInterval().body;
    return ofUnits(List.of(unit(range.from.getText()), unit(range.to.getText())));
  }

  /** The interval that a text stands for, such as {@code 1 day 2 hours}. */
  static Typed ofText(String text) {
    List<String> units =
        Stream.of(text.toUpperCase(Locale.ROOT).split("[^A-Z]+"))
            .filter(word -> !word.isEmpty() && !word.equals("INTERVAL"))
            .map(Intervals::unit)
            .toList();
    return units.isEmpty() ? Typed.UNKNOWN : ofUnits(units);
  }

  private static Typed ofUnits(List<String> units) {
    if (OF_MONTHS.containsAll(units)) {
      return Typed.literal(Simple.YEAR_MONTH_INTERVAL, units);
    }
    return OF_DAYS.containsAll(units)
        ? Typed.literal(Simple.DAY_TIME_INTERVAL, units)
        : Typed.UNKNOWN;
  }

  private static String unit(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return upper.endsWith("S") ? upper.substring(0, upper.length() - 1) : upper;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nodes that read dates, or take them apart. */
final class FireDates {

  /**
   * A part of a date.
   *
   * @param word what the name of its column ends in
   * @param field the switch of the node
   * @param sql how it is computed from a value
   */
  private record Part(String word, String field, String sql) {

    private static Part of(String word, String field) {
      return new Part(word, field, word + "(%s)");
    }
  }

  private static final List<Part> PARTS =
      List.of(
          Part.of("year", "extractYear"),
          Part.of("month", "extractMonth"),
          Part.of("dayofmonth", "extractDayOfMonth"),
          Part.of("hour", "extractHour"),
          Part.of("minute", "extractMinute"),
          Part.of("second", "extractSecond"),
          Part.of("weekofyear", "extractWeekOfYear"),
          Part.of("dayofweek", "extractDayOfWeek"),
          Part.of("dayofyear", "extractDayOfYear"),
          new Part("monthname", "extractMonthName", "date_format(%s, 'MMMM')"));

  private FireDates() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeMultiStringToDate", FireDates::stringToDate,
        "fire.nodes.etl.NodeDateTimeFieldExtract", FireDates::extract);
  }

  /** A pattern as its author meant it. */
  static String pattern(FireText pattern, FireMapping mapping) {
    String meant = FireDatePatterns.meant(pattern.text());
    if (!meant.equals(pattern.text().strip())) {
      mapping.adapted(
          pattern.location(),
          "the date pattern " + pattern.text().strip() + " is read as " + meant);
    }
    return meant;
  }

  /** Reads a date; null where the text is none. */
  static String toDate(String value, String pattern) {
    return "CAST(" + toTimestamp(value, pattern) + " AS DATE)";
  }

  /** Reads a timestamp; null where the text is none. */
  static String toTimestamp(String value, String pattern) {
    return pattern.isEmpty()
        ? "try_to_timestamp(" + value + ")"
        : "try_to_timestamp("
            + value
            + ", "
            + FireSql.string(FireDatePatterns.lenient(pattern))
            + ")";
  }

  private static void stringToDate(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        FireRow.of(
            fields.list("inputColNames"),
            fields.list("inputColFormats"),
            fields.list("outputColNames"),
            fields.list("outputColTypes"));
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireDerived derived = new FireDerived(mapping, false);
    for (FireRow row : rows) {
      String column = FireSql.column(row.cell(0));
      String pattern = pattern(row.cell(1), mapping);
      boolean timestamp = row.text(3).strip().equalsIgnoreCase("TIMESTAMP");
      FireText name = row.cell(2).isEmpty() ? row.cell(0) : row.cell(2);
      derived.add(
          name,
          row.cell(1).with(timestamp ? toTimestamp(column, pattern) : toDate(column, pattern)));
    }
    mapping.output(derived.rows());
  }

  private static void extract(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText column = fields.text("inputCol");
    Set<Part> parts = new LinkedHashSet<>();
    PARTS.stream().filter(part -> fields.flag(part.field(), false)).forEach(parts::add);
    for (FireText word : fields.words("values", "value")) {
      Optional<Part> part =
          PARTS.stream()
              .filter(each -> each.word().equalsIgnoreCase(word.text().strip()))
              .findFirst();
      part.ifPresent(parts::add);
      if (part.isEmpty()) {
        mapping.leftOut(word.location(), "there is no part '" + word.text() + "' of a date");
      }
    }
    fields.ignore("values", "value");
    if (parts.isEmpty() || column.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireDerived derived = new FireDerived(mapping, false);
    String value = FireSql.column(column);
    for (Part part : parts) {
      derived.add(
          column.with(column.text().strip() + "_" + part.word()),
          column.with(part.sql().formatted(value)));
    }
    mapping.output(derived.rows());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes about dates, ages, times and seconds since 1970. */
final class FireMoments {

  private FireMoments() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeMultiDateToString", FireMoments::dateToString,
        "fire.nodes.etl.NodeDateDiff", FireMoments::difference,
        "fire.nodes.etl.NodeDateToAge", FireMoments::age,
        "fire.nodes.etl.NodeTimeFunctions", FireMoments::parts,
        "fire.nodes.etl.NodeStringToUnixTime", FireMoments::toUnixTime,
        "fire.nodes.etl.NodeUnixTimeToString", FireMoments::fromUnixTime);
  }

  private static void dateToString(FireNode node, FireMapping mapping) {
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireRow row :
        FireRow.of(node.fields(), "inputColNames", "outputColFormats", "outputColNames")) {
      FireText format = row.has(1) ? row.cell(1) : row.cell(1).with("yyyy-MM-dd");
      String text =
          "date_format(" + FireSql.column(row.key()) + ", " + pattern(format, mapping) + ")";
      columns.put(row.has(2) ? row.name(2) : row.name(0), row.cell(1).with(text));
    }
    columns.transform(mapping);
  }

  private static String pattern(FireText format, FireMapping mapping) {
    String meant = FireDatePatterns.meant(format.text());
    if (!meant.equals(format.text())) {
      mapping.adapted(
          format.location(), "the pattern '" + format.text() + "' is written '" + meant + "'");
    }
    return FireValue.string(meant);
  }

  private static void difference(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    FireText from = fields.text("fromDate");
    FireText to = fields.text("toDate");
    boolean today = fields.flag("useCurrentDateAsToDateCol", false);
    String end = today ? "current_timestamp()" : FireSql.column(to);
    String prefix = from.text().strip() + "_" + (today ? "now" : to.text().strip());
    Map<String, String> units = new LinkedHashMap<>();
    units.put("days", "DAY");
    units.put("hours", "HOUR");
    units.put("minutes", "MINUTE");
    units.put("seconds", "SECOND");
    FireExpressionsByName columns = new FireExpressionsByName();
    units.forEach(
        (field, unit) -> {
          if (fields.flag(field, false)) {
            String between =
                "timestampdiff("
                    + unit
                    + ", CAST("
                    + FireSql.column(from)
                    + " AS TIMESTAMP), CAST("
                    + end
                    + " AS TIMESTAMP))";
            columns.put(prefix + "_" + field, from.with(between));
          }
        });
    if (columns.isEmpty()) {
      mapping.passThrough();
    } else {
      columns.transform(mapping);
      mapping.adapted(
          node.location(), "the new columns are named '" + prefix + "_days' and the like");
    }
  }

  private static void age(FireNode node, FireMapping mapping) {
    FireText date = node.fields().text("inputColName");
    FireText years = node.fields().textOr(date.text() + "_years", "yearsOutputColName");
    FireText days = node.fields().textOr(date.text() + "_days", "daysOutputColName");
    String column = FireSql.column(date);
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(
        years.text(),
        years.with("CAST(floor(months_between(current_date(), " + column + ") / 12) AS INT)"));
    columns.put(days.text(), days.with("datediff(current_date(), " + column + ")"));
    columns.transform(mapping);
  }

  private static void parts(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("timeStampCol");
    List<FireText> functions = node.fields().filled("timeFunctions");
    String value = FireSql.column(column);
    FireExpressionsByName columns = new FireExpressionsByName();
    for (FireText function : functions) {
      String name = function.text().strip();
      String sql =
          switch (name) {
            // Fire counts from Monday, 1
            case "dayofweek" -> "weekday(" + value + ") + 1";
            case "season" -> season("month(" + value + ")");
            default -> name + "(" + value + ")";
          };
      columns.put(column.text().strip() + "_" + name, function.with(sql));
    }
    columns.transform(mapping);
    if (functions.stream().anyMatch(function -> function.text().strip().equals("season"))) {
      mapping.adapted(
          column.location(),
          "seasons are those of the north by whole months: Winter begins in December");
    }
  }

  private static String season(String month) {
    return "CASE WHEN "
        + month
        + " IN (12, 1, 2) THEN 'Winter' WHEN "
        + month
        + " IN (3, 4, 5) THEN 'Spring' WHEN "
        + month
        + " IN (6, 7, 8) THEN 'Summer' WHEN "
        + month
        + " IN (9, 10, 11) THEN 'Autumn' END";
  }

  private static void toUnixTime(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputColName");
    FireText format = node.fields().textOr("yyyy-MM-dd HH:mm:ss", "inputColFormat");
    FireText name = node.fields().textOr(column.text() + "_unix", "outputColName");
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(
        name.text(),
        format.with(
            "unix_timestamp(" + FireSql.column(column) + ", " + pattern(format, mapping) + ")"));
    columns.transform(mapping);
  }

  private static void fromUnixTime(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputColName");
    FireText format = node.fields().textOr("yyyy-MM-dd HH:mm:ss", "outputColFormat");
    FireText name = node.fields().textOr(column.text() + "_text", "outputColName");
    FireExpressionsByName columns = new FireExpressionsByName();
    columns.put(
        name.text(),
        format.with(
            "from_unixtime(" + FireSql.column(column) + ", " + pattern(format, mapping) + ")"));
    columns.transform(mapping);
  }
}

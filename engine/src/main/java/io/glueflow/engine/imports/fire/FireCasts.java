// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Nodes that convert columns to other types. */
final class FireCasts {

  private static final String NEW = "-new";
  private static final Pattern DIGITS = Pattern.compile("\\s*[0-9]{1,2}\\s*(,\\s*[0-9]{1,2}\\s*)?");

  private FireCasts() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeCastColumnType", FireCasts::single,
        "fire.nodes.etl.NodeMultiCastColumnType2", FireCasts::different);
  }

  /** The native name of a type; a name that is none stays, so that it is told where it stands. */
  static FireText type(FireText fireType, FireMapping mapping) {
    if (FireTypes.isDecimal(fireType.text())) {
      mapping.adapted(
          fireType.location(),
          "DECIMAL has no digits in the export: it is DECIMAL(10,0), as in Spark");
      return fireType.with("DECIMAL(10,0)");
    }
    return fireType.with(
        FireTypes.simple(fireType.text()).map(DataType::ddl).orElse(fireType.text().strip()));
  }

  private static void single(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireText> columns = fields.filled("inputCols", "colNames");
    FireText fireType = fields.textOr("STRING", "outputColType", "outputTypes");
    fields.ignore("inputCols", "colNames", "outputColType", "outputTypes");
    FireText type = type(fireType, mapping);
    if (columns.isEmpty()) {
      mapping.passThrough();
    } else if (fields.flag("replaceExistingCols", true)) {
      NodeDraft cast = mapping.transform("cast");
      ObjectDraft types = cast.object();
      columns.forEach(column -> types.put(column.text().strip(), type.json()));
      cast.put("columns", types.build());
    } else {
      FireDerived derived = new FireDerived(mapping, false);
      columns.forEach(
          column -> derived.add(column.with(column.text().strip() + NEW), cast(column, type)));
      mapping.output(derived.rows());
    }
  }

  private static FireText cast(FireText column, FireText type) {
    return column.with("CAST(" + FireSql.column(column) + " AS " + type.text() + ")");
  }

  /** Each row has its own type, and a format that belongs to it: of dates, or of decimals. */
  private static void different(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    List<FireRow> rows =
        FireRow.of(
            fields.list("inputColNames"),
            fields.list("outputColTypes"),
            fields.list("replaceExistingCols"),
            fields.list("formats"));
    if (rows.isEmpty()) {
      mapping.passThrough();
      return;
    }
    boolean plain = rows.stream().allMatch(row -> isReplaced(row) && !hasDateFormat(row));
    if (plain) {
      NodeDraft cast = mapping.transform("cast");
      ObjectDraft types = cast.object();
      rows.forEach(row -> types.put(row.text(0).strip(), type(row, mapping).json()));
      cast.put("columns", types.build());
      return;
    }
    FireDerived derived = new FireDerived(mapping, false);
    for (FireRow row : rows) {
      String name = row.text(0).strip() + (isReplaced(row) ? "" : NEW);
      derived.add(row.cell(0).with(name), row.cell(1).with(converted(row, mapping)));
    }
    mapping.output(derived.rows());
  }

  private static boolean isReplaced(FireRow row) {
    String word = row.text(2).strip().toLowerCase(Locale.ROOT);
    return word.isEmpty() || word.equals("true");
  }

  private static boolean hasDateFormat(FireRow row) {
    String format = row.text(3);
    return !format.isBlank() && !DIGITS.matcher(format).matches();
  }

  private static FireText type(FireRow row, FireMapping mapping) {
    String digits = row.text(3);
    return FireTypes.isDecimal(row.text(1)) && DIGITS.matcher(digits).matches()
        ? row.cell(1).with("DECIMAL(" + digits.replaceAll("\\s", "") + ")")
        : type(row.cell(1), mapping);
  }

  private static String converted(FireRow row, FireMapping mapping) {
    FireText type = type(row, mapping);
    String column = FireSql.column(row.cell(0));
    if (!hasDateFormat(row)) {
      return "CAST(" + column + " AS " + type.text() + ")";
    }
    String pattern = FireDates.pattern(row.cell(3), mapping);
    return switch (type.text()) {
      case "DATE" -> FireDates.toDate(column, pattern);
      case "TIMESTAMP" -> FireDates.toTimestamp(column, pattern);
      case "STRING" -> "date_format(" + column + ", " + FireSql.string(pattern) + ")";
      default -> "CAST(" + column + " AS " + type.text() + ")";
    };
  }
}

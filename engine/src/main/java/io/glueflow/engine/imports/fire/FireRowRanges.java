// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nodes that keep rows by ranges of values, of lengths and of positions. */
final class FireRowRanges {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\s*-\\s*([0-9]{1,9})");
  private static final String POSITION = "_position";

  private FireRowRanges() {}

  static Map<String, FireNodeMapper> mappers() {
    return Map.of(
        "fire.nodes.etl.NodeFilterByDateRange", FireRowRanges::dates,
        "fire.nodes.etl.NodeFilterByNumberRange", FireRowRanges::numbers,
        "fire.nodes.etl.NodeFilterByStringLength", FireRowRanges::lengths,
        "fire.nodes.etl.NodeRowFilterByIndex", FireRowRanges::positions,
        "fire.nodes.etl.NodeSample", FireRowRanges::sample);
  }

  private static void dates(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputCol");
    String from = FireValue.date(node.fields().textOr("1850-01-01", "fromDateCol").text());
    String to = FireValue.date(node.fields().textOr("2100-12-31", "toDateCol").text());
    // as dates, so that the last day counts whole where the column holds times
    String condition =
        "CAST(" + FireSql.column(column) + " AS DATE) BETWEEN " + from + " AND " + to;
    mapping.transform("filter").put("condition", condition, column.location());
  }

  private static void numbers(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputCol");
    keepBetween(
        mapping,
        column,
        FireSql.column(column),
        node.fields().text("lowestValue"),
        node.fields().text("highestValue"));
  }

  private static void lengths(FireNode node, FireMapping mapping) {
    FireText column = node.fields().text("inputCol");
    keepBetween(
        mapping,
        column,
        "char_length(" + FireSql.column(column) + ")",
        node.fields().textOr("0", "minLength"),
        node.fields().textOr("0", "maxLength"));
  }

  private static void keepBetween(
      FireMapping mapping, FireText column, String value, FireText least, FireText most) {
    List<String> bounds = new ArrayList<>();
    if (!least.isEmpty()) {
      bounds.add(value + " >= " + FireValue.literal(least.text()));
    }
    if (!most.isEmpty()) {
      bounds.add(value + " <= " + FireValue.literal(most.text()));
    }
    if (bounds.isEmpty()) {
      mapping.passThrough();
      return;
    }
    mapping.transform("filter").put("condition", String.join(" AND ", bounds), column.location());
  }

  private static void positions(FireNode node, FireMapping mapping) {
    List<String> conditions = new ArrayList<>();
    List<FireText> single = node.fields().filled("indexes");
    List<FireText> ranges = node.fields().filled("indexesRange");
    for (FireText index : single) {
      if (FireValue.isWhole(index.text())) {
        conditions.add(POSITION + " = " + index.text().strip());
      } else {
        notUnderstood(mapping, index);
      }
    }
    for (FireText range : ranges) {
      Matcher bounds = RANGE.matcher(range.text().strip());
      if (bounds.matches()) {
        conditions.add(POSITION + " BETWEEN " + bounds.group(1) + " AND " + bounds.group(2));
      } else {
        notUnderstood(mapping, range);
      }
    }
    if (conditions.isEmpty()) {
      mapping.passThrough();
      return;
    }
    FireText place = single.isEmpty() ? ranges.get(0) : single.get(0);
    FireChain chain = new FireChain(mapping);
    FireExpressionsByName position = new FireExpressionsByName();
    position.put(POSITION, place.with(FireIdentifiers.FROM_ZERO));
    position.in(chain, "positions");
    chain
        .then("where", "filter")
        .put("condition", String.join(" OR ", conditions), place.location());
    chain.drop(POSITION);
    chain.end();
    mapping.adapted(place.location(), FireIdentifiers.IN_ONE_TASK);
  }

  private static void notUnderstood(FireMapping mapping, FireText text) {
    mapping.malformed(
        text.location(),
        "the position " + Sql.string(text.text()) + " is neither a number nor a range",
        "positions are written as 3 or as 10-14");
  }

  private static void sample(FireNode node, FireMapping mapping) {
    FireText fraction = node.fields().textOr("1", "fraction");
    var draft = mapping.transform("sample").put("fraction", FireValue.json(fraction));
    if (node.fields().flag("withReplacement", false)) {
      draft.put("with-replacement", true);
    }
    FireText seed = node.fields().text("seed");
    if (!seed.isEmpty()) {
      draft.put("seed", FireValue.json(seed));
    }
  }
}

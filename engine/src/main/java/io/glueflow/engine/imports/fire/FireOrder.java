// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.operation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns to group or order by that stand in one text: {@code region, amount desc}. */
final class FireOrder {

  private static final Pattern KEY =
      Pattern.compile(
          "(?is)(.*?)(?:\\s+(asc|desc|ascending|descending))?(?:\\s+nulls\\s+(first|last))?");
  private static final Pattern PLAIN = Pattern.compile("[^()'\"`+*/,]+|`[^`]+`");

  private static final int LONGEST_KEY = 2000;

  private FireOrder() {}

  /** The columns of a list. */
  static JsonValue columns(FireText list) {
    return FireText.array(
        FireSql.parts(list.text()).stream().map(part -> list.with(unquoted(part))).toList());
  }

  /** The keys of an order. */
  static JsonValue keys(FireText list, NodeDraft draft) {
    List<JsonValue> keys = new ArrayList<>();
    for (String part : FireSql.parts(list.text())) {
      Matcher key = KEY.matcher(part);
      if (part.length() > LONGEST_KEY || !key.matches()) {
        keys.add(draft.object().put("expression", list.with(part).json()).build());
      } else {
        keys.add(key(list, key, draft));
      }
    }
    return new JsonArray(list.location(), keys);
  }

  private static JsonValue key(FireText list, Matcher key, NodeDraft draft) {
    String what = key.group(1).strip();
    boolean plain = PLAIN.matcher(what).matches();
    boolean descending =
        key.group(2) != null && key.group(2).toLowerCase(Locale.ROOT).startsWith("desc");
    FireText text = list.with(plain ? unquoted(what) : what);
    if (plain && !descending && key.group(3) == null) {
      return text.json();
    }
    ObjectDraft object = draft.object().put(plain ? "column" : "expression", text.json());
    if (descending) {
      object.put("descending", true);
    }
    if (key.group(3) != null) {
      object.put("nulls", key.group(3).toLowerCase(Locale.ROOT));
    }
    return object.build();
  }

  private static String unquoted(String name) {
    return name.length() > 2 && name.startsWith("`") && name.endsWith("`")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  /** The same as SQL, for a window that is written as an expression. */
  static String sql(List<String> partitions, List<String> keys) {
    List<String> parts = new ArrayList<>();
    if (!partitions.isEmpty()) {
      parts.add("PARTITION BY " + Sql.identifiers(partitions));
    }
    if (!keys.isEmpty()) {
      parts.add("ORDER BY " + Sql.identifiers(keys));
    }
    return String.join(" ", parts);
  }
}

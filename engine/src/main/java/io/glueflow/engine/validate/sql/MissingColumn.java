// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * A column of the input that a problem is about the lack of.
 *
 * @param name the column
 * @param rows the step that should yield it, empty when the problem is about something else
 */
record MissingColumn(String name, Optional<Step> rows) {

  static final MissingColumn NONE = new MissingColumn("", Optional.empty());

  /** What is missing when a part of an expression over rows names it. */
  static MissingColumn of(String part, Step rows) {
    String name = plain(part);
    boolean lacking = !name.contains(".") && !rows.schema().mayHave(name);
    return lacking ? new MissingColumn(name, Optional.of(rows)) : NONE;
  }

  /** What is missing when a part of a text over several rows, each with a name, names it. */
  static MissingColumn of(String part, List<String> views, List<Step> rows) {
    int dot = part.lastIndexOf('.');
    String qualifier = dot < 0 ? "" : plain(part.substring(0, dot));
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).equalsIgnoreCase(qualifier)) {
        return of(part.substring(dot + 1), rows.get(i));
      }
    }
    boolean alias = rows.size() == 1 && rows.get(0).schema().column(qualifier).isEmpty();
    return alias ? of(part.substring(dot + 1), rows.get(0)) : NONE;
  }

  private static String plain(String part) {
    boolean quoted = part.length() > 1 && part.startsWith("`") && part.endsWith("`");
    return quoted ? part.substring(1, part.length() - 1) : part;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of which parts are given when a program starts.
 *
 * @param parts its parts, in order; no two {@link Words} stand beside each other, and none is empty
 */
public record MarkedText(List<Part> parts) {

  /** A part of a text. */
  public sealed interface Part {}

  /** A part that is known. */
  public record Words(String text) implements Part {}

  /**
   * A part that is given later.
   *
   * @param placeholder what stands for it
   * @param encoding how it is written where it stands
   */
  public record Value(Placeholder placeholder, Encoding encoding) implements Part {}

  /** How a value is written. */
  public enum Encoding {
    /** As its text, outside of SQL. */
    TEXT,
    /** As its text in SQL, which is that of a number, a date or a truth value. */
    SQL_WORD,
    /** Escaped for a Spark SQL string in single quotes, without the quotes. */
    SQL_STRING,
    /** Escaped for a Spark SQL string in double quotes, without the quotes. */
    SQL_DOUBLE_QUOTED,
    /** Escaped for a Spark SQL identifier in back quotes, without the quotes. */
    SQL_IDENTIFIER,
    /** A list as SQL literals of its items' type, separated by commas. */
    SQL_LIST
  }

  public MarkedText {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      int last = joined.size() - 1;
      if (part instanceof Words words && words.text().isEmpty()) {
        continue;
      }
      if (part instanceof Words words && last >= 0 && joined.get(last) instanceof Words before) {
        joined.set(last, new Words(before.text() + words.text()));
      } else {
        joined.add(part);
      }
    }
    parts = List.copyOf(joined);
  }

  /** A text that is known. */
  public static MarkedText of(String text) {
    return new MarkedText(List.of(new Words(text)));
  }

  /** Whether all of it is known. */
  public boolean isKnown() {
    return parts.stream().allMatch(Words.class::isInstance);
  }

  /** The placeholders it holds, in order. */
  public List<Placeholder> placeholders() {
    return parts.stream()
        .filter(Value.class::isInstance)
        .map(part -> ((Value) part).placeholder())
        .toList();
  }
}

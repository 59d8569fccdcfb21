// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that Spark takes as dates and timestamps. */
final class DateTexts {

  private static final Set<String> SPECIAL =
      Set.of("epoch", "now", "today", "tomorrow", "yesterday");
  private static final Pattern DATE =
      Pattern.compile("[+-]?(\\d{4,7})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[ T].*)?)?)?", Pattern.DOTALL);

  /** A date without quotes, which is a subtraction of numbers. */
  private static final Pattern UNQUOTED =
      Pattern.compile("(?<![\\w'\"-])\\d{4}-\\d{1,2}-\\d{1,2}(?![\\w'\"-])");

  private DateTexts() {}

  /** What to do about a date without quotes; empty when there is none. */
  static String hint(ParserRuleContext place) {
    Matcher date = UNQUOTED.matcher(place.getText());
    return date.find() ? "a date is written DATE '" + date.group() + "'" : "";
  }

  /** Whether Spark may take a text as a literal of a type; false only when it surely does not. */
  static boolean mayBe(Simple type, String text) {
    String value = text.strip();
    String word = Names.lower(value);
    if (SPECIAL.stream().anyMatch(word::startsWith)) {
      return true;
    }
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      // a timestamp may be a time of day alone
      return type != Simple.DATE && value.matches("T?\\d{1,2}:.*");
    }
    try {
      LocalDate.of(
          Math.min(Integer.parseInt(date.group(1)), 999_999_999),
          date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
          date.group(3) == null ? 1 : Integer.parseInt(date.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

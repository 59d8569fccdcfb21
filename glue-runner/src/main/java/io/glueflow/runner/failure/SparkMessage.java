// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.failure;

import java.util.regex.Pattern;

/**
 * What Spark says is wrong, as one sentence, and what it advises.
 *
 * @param problem one sentence without a final stop
 * @param advice the sentence after it, empty when there is none worth telling
 */
record SparkMessage(String problem, String advice) {

  private static final Pattern ERROR_CLASS = Pattern.compile("^\\[[A-Z0-9_.]+] ");
  private static final Pattern SQL_STATE = Pattern.compile("\\s*SQLSTATE: \\w+");

  /** Where in the SQL, which is told by the place, and the SQL itself. */
  private static final Pattern PLACE =
      Pattern.compile("(?s);? *(\\(line \\d+, pos \\d+\\)|line \\d+ pos \\d+).*$");

  /** What tells columns of the same name apart in Spark's plans. */
  private static final Pattern COLUMN_ID = Pattern.compile("(?<=\\w)#\\d+L?\\b");

  private static final Pattern SEARCH_PATH = Pattern.compile(" on search path \\[[^\\]]*]");
  private static final Pattern ELSEWHERE =
      Pattern.compile("^(Did you mean|Please, refer to|Verify the spelling).*");

  /** Reads a message as Spark's analyzer and parser write them, without a plan. */
  static SparkMessage of(String message) {
    String text = ERROR_CLASS.matcher(message.strip()).replaceFirst("");
    text = PLACE.matcher(text).replaceFirst("");
    text = SQL_STATE.matcher(text).replaceAll("");
    text = COLUMN_ID.matcher(text).replaceAll("");
    text = SEARCH_PATH.matcher(text).replaceFirst("");
    int end = endOfSentence(text);
    String rest = text.substring(Math.min(text.length(), end + 1)).strip();
    String advice = rest.substring(0, endOfSentence(rest));
    return new SparkMessage(
        flat(text.substring(0, end)), ELSEWHERE.matcher(advice).matches() ? "" : flat(advice));
  }

  /** Where a stop ends the first sentence; names and values between quotes may hold stops. */
  private static int endOfSentence(String text) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '`' || c == '"') {
        quote = c;
      } else if (c == '.'
          && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) {
        return i;
      }
    }
    return text.endsWith(".") ? text.length() - 1 : text.length();
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

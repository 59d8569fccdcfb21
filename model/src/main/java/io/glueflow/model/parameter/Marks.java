// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.parameter.MarkedText.Encoding;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in texts, and what they stand for.
 *
 * <p>A mark is a number between two characters that Unicode keeps for such use inside of programs:
 * no text in a document means anything by them.
 */
public final class Marks {

  private static final char OPENING = '\uFDD0';
  private static final char CLOSING = '\uFDD1';
  private static final Pattern MARK = Pattern.compile(OPENING + "([0-9]+)" + CLOSING);

  private final List<Placeholder> placeholders;

  Marks(List<Placeholder> placeholders) {
    this.placeholders = List.copyOf(placeholders);
  }

  static String mark(int number) {
    return OPENING + Integer.toString(number) + CLOSING;
  }

  /** Whether a text holds a character that marks are made of. */
  public static boolean couldBeIn(String text) {
    return text.indexOf(OPENING) >= 0 || text.indexOf(CLOSING) >= 0;
  }

  /** The parts of a text. */
  public MarkedText text(String marked) {
    List<Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      parts.add(new Words(marked.substring(from, mark.start())));
      parts.add(new Value(placeholder(mark), Encoding.TEXT));
      from = mark.end();
    }
    parts.add(new Words(marked.substring(from)));
    return new MarkedText(parts);
  }

  /**
   * The parts of Spark SQL, in which values are literals of their types, or escaped where they
   * stand in quotes.
   *
   * @param marked the text
   * @param parameters the declared parameters by name
   */
  public MarkedText sql(String marked, Map<String, Parameter> parameters) {
    SqlQuotes quotes = new SqlQuotes(marked);
    SqlParts parts = new SqlParts(parameters);
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      parts.words(marked.substring(from, mark.start()));
      parts.value(placeholder(mark), quotes.at(mark.start()));
      from = mark.end();
    }
    parts.words(marked.substring(from));
    return new MarkedText(parts.all());
  }

  private Placeholder placeholder(Matcher mark) {
    return placeholders.get(Integer.parseInt(mark.group(1)));
  }
}

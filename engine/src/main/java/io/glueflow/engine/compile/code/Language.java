// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.model.operation.SortKey;
import io.glueflow.model.parameter.MarkedText;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A language that programs are generated in: how it writes names and values. The border that no
 * text of a workflow crosses: whatever is in it, it stays a value or a comment.
 */
public interface Language {

  /** The folder of its templates. */
  String folder();

  /** A text. */
  String string(String text);

  /**
   * A text of which parts are given when the program starts.
   *
   * @param text the text
   * @param value the expression, of a text, that yields a part
   */
  String string(MarkedText text, Function<MarkedText.Value, String> value);

  /** The same for the only value of a call, which can go over several lines. */
  String longString(MarkedText text, Function<MarkedText.Value, String> value);

  /** A truth value. */
  String bool(boolean value);

  /** A whole number of 64 bits. */
  String number(long value);

  /** A number. */
  String number(double value);

  /** A list of values that are already written. */
  String list(Collection<String> items);

  /** A key of a map, and its value, both already written. */
  String entry(String key, String value);

  /** The values of a call, already written, in one line or in several. */
  String arguments(Collection<String> items);

  /** A call of one of Spark's functions. */
  String call(String function, String... arguments);

  /** A column under another name. */
  String alias(String column, String name);

  /** A column as a key of an order. */
  String ordered(String column, SortKey key);

  /** The name of a variable made of these words; unique names are the caller's care. */
  String variable(Collection<String> words);

  /** The lines that import what code uses. */
  List<String> imports(String code);

  /** Lines of comment, none for an empty text. */
  String comment(String text);

  /** Assigns the result of calls on an expression to a variable. */
  String assignment(String variable, Chain chain);

  /** Makes calls on an expression for what they do. */
  String statement(Chain chain);
}

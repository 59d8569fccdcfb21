// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

/** What parsing a text came to: a tree, or what is wrong with the text. */
public sealed interface Parsed<T> {

  /**
   * The text is well formed.
   *
   * @param tree what it says
   */
  record Tree<T>(T tree) implements Parsed<T> {}

  /**
   * The text is not well formed.
   *
   * @param problem what is wrong
   */
  record Wrong<T>(SyntaxProblem problem) implements Parsed<T> {}

  /** Nothing can be said about the text: it is nested too deeply, or in syntax of a later Spark. */
  record Unclear<T>() implements Parsed<T> {}
}

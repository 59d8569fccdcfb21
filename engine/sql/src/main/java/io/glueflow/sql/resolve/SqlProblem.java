// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

/**
 * What is wrong at a place of a SQL text.
 *
 * @param kind what it is about
 * @param offset where in the text, counted from 0
 * @param length how many characters of it
 * @param message what is wrong
 * @param hint what to do about it, empty when there is nothing to add
 */
public record SqlProblem(ProblemKind kind, int offset, int length, String message, String hint) {

  /** The part of the text that it is about. */
  public String in(String text) {
    int from = Math.min(offset, text.length());
    return text.substring(from, Math.min(text.length(), from + length));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

/**
 * Where a text is not in Spark's SQL syntax, and why.
 *
 * @param offset where in the text, counted from 0
 * @param length how many characters of it
 * @param message what is wrong
 * @param hint what to do about it, empty when there is nothing to add
 */
public record SyntaxProblem(int offset, int length, String message, String hint) {}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

/**
 * One place of a document made wrong.
 *
 * @param kind what is made wrong
 * @param node the node whose text it is
 * @param start where the text begins that is replaced, counted from 0
 * @param end where it ends
 * @param replacement what stands there instead
 * @param from the first character at which it may be told
 * @param to the last such character
 * @param meant the word that was misspelt, empty when there is none to suggest
 */
record Fault(
    FaultKind kind,
    String node,
    int start,
    int end,
    String replacement,
    int from,
    int to,
    String meant) {

  /** The document with the fault in it. */
  String in(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /** What was done, for people. */
  String describe(String text) {
    return "%s of '%s': %s → %s"
        .formatted(kind.label(), node, text.substring(start, end), replacement);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.util.List;

/**
 * The part of a program that does what one node says.
 *
 * @param node the node's id
 * @param label what people call the node
 * @param description what is written about it, empty if nothing is
 * @param comment lines of comment that say so
 * @param statements its statements, any of which can have several lines
 * @param frames the variables that hold the rows of its outputs
 */
public record ProgramBlock(
    String node,
    String label,
    String description,
    String comment,
    List<String> statements,
    List<String> frames) {

  public ProgramBlock {
    statements = List.copyOf(statements);
    frames = List.copyOf(frames);
  }

  /** Its comment and its statements. */
  public String code() {
    String code = String.join("\n", statements);
    return comment.isEmpty() ? code : comment + "\n" + code;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.operation.Sql;

/** SQL that stops the run with a message. The message names the node, so it is told on it. */
public final class StopRun {

  private StopRun() {}

  /**
   * An expression without a value.
   *
   * @param node the id of the node that stops the run
   * @param problem SQL of the text that says why
   */
  public static String because(String node, String problem) {
    return "raise_error(concat(" + Sql.string("node '" + node + "': ") + ", " + problem + "))";
  }
}

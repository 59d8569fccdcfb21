// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import java.util.List;

/** Runs programs of one language on the Spark of this JVM. */
interface ProgramRunner {

  /**
   * Runs a program to its end.
   *
   * @param source its text
   * @param arguments what it is started with
   * @throws Exception what ended it, if it did not succeed
   */
  void run(String source, List<String> arguments) throws Exception;
}

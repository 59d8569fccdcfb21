// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** A command of the command line. */
interface Command {

  /** The word that calls it. */
  String name();

  /** What it does, in one short sentence without a final stop. */
  String summary();

  /** What stands behind the name in its usage: a file, unless a command says otherwise. */
  default String arguments() {
    return "FILE [OPTION]...";
  }

  /** Its options. */
  Options options();

  /** Examples of its use, each a whole line. */
  List<String> examples();

  /**
   * Does the work.
   *
   * @return the exit code
   * @throws UsageException when it was called wrongly
   * @throws EnvironmentException when something around it is not as it needs to be
   */
  int execute(CommandLine line, Console console) throws UsageException, EnvironmentException;
}

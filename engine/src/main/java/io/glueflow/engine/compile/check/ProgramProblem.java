// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

/**
 * Something that a compiler says about a generated program.
 *
 * @param line where, counted from 1; 0 if it is nowhere
 * @param isError whether it keeps the program from running
 * @param message what it says
 */
record ProgramProblem(int line, boolean isError, String message) {

  ProgramProblem {
    message = message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}

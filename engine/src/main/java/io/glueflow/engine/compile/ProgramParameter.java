// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

/**
 * A value that a program gets when it starts.
 *
 * @param name the name of the argument, as code
 * @param flag the name of the argument behind two dashes, as code
 * @param variable what the program calls it
 * @param code the expression that reads it from the arguments and checks it
 * @param defaultValue the text that stands for it when it is not given, as code; empty if it must
 *     be given
 * @param description lines of comment that say what it is, empty for none
 */
public record ProgramParameter(
    String name,
    String flag,
    String variable,
    String code,
    String defaultValue,
    String description) {

  /** Whether it must be given. */
  public boolean isRequired() {
    return defaultValue.isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

/**
 * A value that a program fetches when it starts.
 *
 * @param variable what the program calls it
 * @param code the expression that fetches it
 */
public record ProgramInput(String variable, String code) {}

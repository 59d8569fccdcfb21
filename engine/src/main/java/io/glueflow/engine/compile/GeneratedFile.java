// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

/**
 * A file that a workflow was compiled to.
 *
 * @param name its name, without folders
 * @param text what is in it
 */
public record GeneratedFile(String name, String text) {}

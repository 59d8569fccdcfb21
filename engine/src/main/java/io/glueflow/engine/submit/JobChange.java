// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

/**
 * A field of a job that is not as it is to be.
 *
 * @param field the field, such as {@code WorkerType} or {@code DefaultArguments --TempDir}
 * @param before its value; empty when it has none
 * @param after the value it gets; empty when it is removed
 */
public record JobChange(String field, String before, String after) {}

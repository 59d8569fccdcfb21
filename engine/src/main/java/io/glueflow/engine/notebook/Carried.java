// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

/**
 * Something of a notebook that is part of the job in another form.
 *
 * @param cell the cell it stands in, counted from 1
 * @param line the line of the cell, counted from 1
 * @param notebook what it is in the notebook
 * @param job what it is in the job
 */
public record Carried(int cell, int line, String notebook, String job) {}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.diagnostic.DiagnosticCode;

/**
 * Something about a target that does not fit the rows that are written.
 *
 * @param code the entry of the catalogue
 * @param property the property of the writing node that it is about
 * @param message one sentence without a final stop
 * @param hint what to do about it
 */
record Misfit(DiagnosticCode code, String property, String message, String hint) {}

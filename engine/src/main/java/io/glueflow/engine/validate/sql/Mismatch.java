// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.diagnostic.DiagnosticCode;

/**
 * An operation whose rows do not fit it.
 *
 * @param code the entry of the catalogue
 * @param column the column it is about, empty for none
 * @param message one sentence without a final stop
 * @param hint what to do about it, empty when there is nothing to add
 * @param missing the column without which there would be no problem
 */
record Mismatch(
    DiagnosticCode code, String column, String message, String hint, MissingColumn missing) {

  Mismatch(DiagnosticCode code, String column, String message, String hint) {
    this(code, column, message, hint, MissingColumn.NONE);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

/** A text is not plain; that says nothing of whether it is right. */
final class NotPlainException extends Exception {

  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("not plain", null, false, false);
  }
}

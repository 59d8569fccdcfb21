// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

/** Ends a job as failed. Glue shows its message, which is for users; the report says the rest. */
public final class GlueRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GlueRunException(String message) {
    // where in our code it was thrown tells a user nothing
    super(message, null, false, false);
  }
}

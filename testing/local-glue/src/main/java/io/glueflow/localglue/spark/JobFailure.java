// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

/** A job cannot be run as it is given: its run fails with this message. */
final class JobFailure extends Exception {

  private static final long serialVersionUID = 1L;

  JobFailure(String message) {
    super(message);
  }

  JobFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

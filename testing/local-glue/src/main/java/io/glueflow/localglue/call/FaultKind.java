// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.call;

/** What goes wrong with a call. */
public enum FaultKind {
  /** The connection breaks before the service acts. */
  DROP_REQUEST,
  /** The service acts, then the connection breaks instead of an answer. */
  DROP_RESPONSE,
  /** The service waits before it acts. It acts even if the caller has gone by then. */
  DELAY_REQUEST,
  /** The service acts, then waits before it answers. */
  DELAY_RESPONSE,
  /** The service refuses the call because there are too many. */
  THROTTLE,
  /** The service fails without acting: status 500. */
  INTERNAL_ERROR,
  /** The service acts, then says that it has failed: status 500. */
  INTERNAL_ERROR_AFTER_ACTING,
  /** The service is not available: status 503. */
  UNAVAILABLE,
  /** The caller's credentials have expired. */
  EXPIRED_CREDENTIALS,
  /** The caller may not do this. */
  ACCESS_DENIED;

  /** Whether the service does what it is asked to. */
  public boolean acts() {
    return this == DROP_RESPONSE
        || this == DELAY_REQUEST
        || this == DELAY_RESPONSE
        || this == INTERNAL_ERROR_AFTER_ACTING;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.check;

import java.io.IOException;

/** What would check a program is not on this machine; the message says what to do. */
public final class CheckUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  CheckUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.io.IOException;

/** What a source yields cannot be known for sure without Spark. */
public final class UnknownSourceException extends IOException {

  private static final long serialVersionUID = 1L;

  public UnknownSourceException(String message) {
    super(message);
  }
}

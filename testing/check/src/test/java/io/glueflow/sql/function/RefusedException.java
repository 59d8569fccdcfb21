// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.util.List;
import org.apache.spark.SparkThrowable;

/** Says that Spark did not build a call. */
final class RefusedException extends Exception {

  private static final List<String> REASONS =
      List.of("WRONG_NUM_ARGS", "REQUIRED_PARAMETER_NOT_FOUND");

  private static final long serialVersionUID = 1L;

  RefusedException(Throwable cause) {
    super(cause);
  }

  /** Whether it was for the number of arguments. */
  boolean isForArity() {
    return getCause() instanceof SparkThrowable known
        && REASONS.stream().anyMatch(String.valueOf(known.getErrorClass())::startsWith);
  }
}

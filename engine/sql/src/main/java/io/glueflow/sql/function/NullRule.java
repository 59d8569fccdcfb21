// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import java.util.List;

/** When a function may yield null. */
enum NullRule {
  /** In no case. */
  NEVER {
    @Override
    boolean nullable(List<Boolean> arguments) {
      return false;
    }
  },
  /** When one of the arguments may be null. */
  ANY {
    @Override
    boolean nullable(List<Boolean> arguments) {
      return arguments.contains(true);
    }
  },
  /** When all of the arguments may be null. */
  ALL {
    @Override
    boolean nullable(List<Boolean> arguments) {
      return !arguments.contains(false);
    }
  },
  /** Whatever the arguments are. */
  ALWAYS {
    @Override
    boolean nullable(List<Boolean> arguments) {
      return true;
    }
  };

  abstract boolean nullable(List<Boolean> arguments);
}

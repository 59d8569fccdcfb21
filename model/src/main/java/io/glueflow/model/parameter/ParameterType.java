// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types a workflow parameter can have. */
public enum ParameterType {
  STRING,
  INT,
  LONG,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  LIST;

  /** The name used in documents. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this name. */
  public static Optional<ParameterType> byLabel(String label) {
    return Arrays.stream(values()).filter(type -> type.label().equals(label)).findFirst();
  }
}

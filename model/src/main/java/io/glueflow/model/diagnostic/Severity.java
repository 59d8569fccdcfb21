// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
  /** The workflow must not run. */
  ERROR,
  /** The workflow runs, but probably not as meant. */
  WARNING,
  /** Something worth knowing. */
  NOTE;

  /** The lower-case word shown to users and written to JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

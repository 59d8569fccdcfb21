// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.quality;

import java.util.Locale;

/** The kinds of rule that data can be checked against. */
enum RuleKind {
  NOT_NULL,
  NOT_EMPTY,
  UNIQUE,
  IN,
  RANGE,
  MATCHES,
  LENGTH,
  TYPE,
  CONDITION;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

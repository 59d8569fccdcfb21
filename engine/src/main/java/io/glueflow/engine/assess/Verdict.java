// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import java.util.Locale;

/** What can be made of a file, the best first. */
public enum Verdict {
  /** A workflow of which every node converts, and in which nothing is wrong. */
  CONVERTS("converts as it is"),
  /** A workflow of which every node converts, but in which something must be mended. */
  NEEDS_WORK("converts, but has errors to mend"),
  /** A workflow of which some nodes have no counterpart. */
  PARTLY("converts but for some nodes"),
  /** A workflow of which no node converts. */
  NOT("does not convert"),
  /** A workflow of glueflow itself. */
  NATIVE("is a glueflow workflow already"),
  /** A document that is no workflow. */
  NO_WORKFLOW("is no workflow"),
  /** A file that cannot be read. */
  NOT_READABLE("cannot be read");

  private final String meaning;

  Verdict(String meaning) {
    this.meaning = meaning;
  }

  /** The word shown to users and written to JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says about a file, as a predicate. */
  public String meaning() {
    return meaning;
  }

  /** Whether it is about a workflow that another tool exported. */
  public boolean isOfExport() {
    return compareTo(NOT) <= 0;
  }
}

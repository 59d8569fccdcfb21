// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import java.util.Locale;

/** The families of node types, in the order in which they are shown. */
public enum Category {
  READ("Read"),
  COLUMNS("Columns"),
  ROWS("Rows"),
  COMBINE("Combine"),
  GROUP("Group"),
  QUALITY("Quality"),
  CODE("Code"),
  WRITE("Write"),
  NOTE("Note");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /** The heading shown to users. */
  public String title() {
    return title;
  }

  /** The lower-case name used in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

/**
 * A parameter of the workflow whose value is asked for at the deployment.
 *
 * @param parameter its name in the workflow
 * @param description what it is, empty when nobody says
 * @param defaultText the value unless another one is given; empty when one must be given
 * @param use where it stands
 */
public record DeploymentInput(String parameter, String description, String defaultText, Use use) {

  /** Where a value stands, and so what it may be. */
  public enum Use {
    /** In the name of a bucket. */
    BUCKET("^[a-z0-9.-]{1,63}$", "lower-case letters, digits, '.' and '-'"),
    /** In the name of a database or table. */
    TABLE("^[a-z0-9_-]{1,255}$", "lower-case letters, digits, '_' and '-'"),
    /** In an argument of the job alone. */
    ARGUMENT("", "");

    private final String pattern;
    private final String meaning;

    Use(String pattern, String meaning) {
      this.pattern = pattern;
      this.meaning = meaning;
    }

    /** What its values match, so that none means anything more in a policy; empty for all texts. */
    String pattern() {
      return pattern;
    }

    /** The pattern in words. */
    String meaning() {
      return meaning;
    }
  }

  /** What it is, in words. */
  String label() {
    return description.isEmpty() ? "The parameter " + parameter + " of the workflow" : description;
  }

  boolean isRequired() {
    return defaultText.isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the values of {@code ${secret:name}} come from. */
public interface SecretSource {

  /** The secret of this name, if there is one. */
  Optional<String> find(String name);

  /**
   * What is missing when there is no secret of this name: a sentence without a final stop; empty
   * when none was to be expected here.
   */
  String absence(String name);

  /** No secrets. */
  static SecretSource none() {
    return new SecretSource() {
      @Override
      public Optional<String> find(String name) {
        return Optional.empty();
      }

      @Override
      public String absence(String name) {
        return "";
      }
    };
  }

  /**
   * Secrets in environment variables: {@code db/password} is in {@code
   * GLUEFLOW_SECRET_DB_PASSWORD}.
   */
  static SecretSource environment(Map<String, String> variables) {
    return new SecretSource() {
      @Override
      public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(variableOf(name)));
      }

      @Override
      public String absence(String name) {
        return "the environment variable " + variableOf(name) + " is not set";
      }
    };
  }

  private static String variableOf(String name) {
    return "GLUEFLOW_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the values of {@code ${secret:name}} come from. */
@FunctionalInterface
public interface SecretSource {

  /** The secret of this name, if there is one. */
  Optional<String> find(String name);

  /**
   * Secrets in environment variables: {@code db/password} is in {@code
   * GLUEFLOW_SECRET_DB_PASSWORD}.
   */
  static SecretSource environment(Map<String, String> variables) {
    return name -> Optional.ofNullable(variables.get(variableOf(name)));
  }

  /** The environment variable that holds a secret. */
  static String variableOf(String name) {
    return "GLUEFLOW_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}

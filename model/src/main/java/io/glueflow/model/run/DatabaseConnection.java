// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Optional;

/**
 * Where a database is and who asks it.
 *
 * @param url the JDBC URL
 * @param user the user, empty when the URL says it or none is needed
 * @param password the password, empty when the URL says it or none is needed
 * @param driver the class of the driver, empty for the one that knows the URL
 */
public record DatabaseConnection(String url, String user, String password, String driver) {

  /**
   * A part by the name that a secret's name ends in: {@code url}, {@code user}, {@code password}.
   */
  public Optional<String> part(String name) {
    return switch (name) {
      case "url" -> Optional.of(url);
      case "user" -> Optional.of(user);
      case "password" -> Optional.of(password);
      default -> Optional.empty();
    };
  }

  /** Nothing that is secret. */
  @Override
  public String toString() {
    return "DatabaseConnection[user=" + user + "]";
  }
}

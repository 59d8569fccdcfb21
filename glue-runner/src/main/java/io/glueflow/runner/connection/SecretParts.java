// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.connection;

import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.runner.secret.Redactor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what about a connection must not be shown. */
public final class SecretParts {

  /** Settings in a URL, behind a question mark, an ampersand, a semicolon or a bracket. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)[?&;:(]\\s*[\\w.-]*(?:password|passwd|pwd|secret|token|accesskey)[\\w.-]*\\s*="
              + "\\s*([^&;)]+)");

  /** A user and password in front of a host. */
  private static final Pattern IN_FRONT = Pattern.compile("//[^/@:\\s]*:([^@\\s]+)@");

  /** How Oracle writes a user and password. */
  private static final Pattern ORACLE = Pattern.compile("(?i)^jdbc:oracle:\\w+:[^/@]+/([^@]+)@");

  private SecretParts() {}

  /** Lets nothing secret about a connection be shown from now on. */
  public static void hide(DatabaseConnection connection, Redactor redactor) {
    redactor.hide(connection.password());
    for (Pattern secret : new Pattern[] {NAMED, IN_FRONT, ORACLE}) {
      Matcher found = secret.matcher(connection.url());
      while (found.find()) {
        redactor.hide(found.group(1));
        redactor.hide(decoded(found.group(1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a percent sign of its own: nothing was encoded
    }
  }
}

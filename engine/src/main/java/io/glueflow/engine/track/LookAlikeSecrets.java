// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what looks like a secret in texts that come from Glue. The runner hides the secrets it
 * knows; what others log, such as drivers of databases, is only known by its looks.
 */
final class LookAlikeSecrets {

  private static final String HIDDEN = "***";
  private static final Pattern URL_CREDENTIALS = Pattern.compile("(://[^/@\\s:]*:)[^/@\\s]+(@)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\\w.-]{0,40}(?:password|passwd|pwd|secret|token|access.?key|api.?key)[\\w.-]{0,30}"
              + "[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?)[^\\s,;&)\"']+");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)(authorization[\"']?\\s*[=:]\\s*[\"']?(?:bearer|basic)?\\s*)[^\\s\"',]+");
  private static final Pattern ACCESS_KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b");

  /** Our own argument, which names a run and opens nothing. */
  private static final Pattern RUN_TOKEN = Pattern.compile("(?i).*glueflow-token\\W*");

  private LookAlikeSecrets() {}

  /** The text without them. */
  static String hide(String text) {
    String result = URL_CREDENTIALS.matcher(text).replaceAll("$1" + HIDDEN + "$2");
    result = AUTHORIZATION.matcher(result).replaceAll("$1" + HIDDEN);
    result =
        NAMED
            .matcher(result)
            .replaceAll(
                match ->
                    RUN_TOKEN.matcher(match.group(1)).matches()
                        ? "$0"
                        : Matcher.quoteReplacement(match.group(1) + HIDDEN));
    return ACCESS_KEY_ID.matcher(result).replaceAll(HIDDEN);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.run.Sample;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Removes secrets from every text that leaves the run. */
public final class Redactor {

  private static final String HIDDEN = "***";
  private static final String CUT_OFF = "…";

  /** Fewer characters of a secret tell little, and may well be something else. */
  private static final int TELLING_LENGTH = 3;

  private static final Pattern URL_CREDENTIALS = Pattern.compile("(://[^/@\\s:]*:)[^/@\\s]+(@)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)((?:password|secret|token|access.?key)[^=\\s]{0,30}=)[^\\s,;&)]+");

  // longest first, so that a secret that contains another one is hidden whole
  private final Set<String> secrets =
      new ConcurrentSkipListSet<>(
          (a, b) ->
              a.length() == b.length() ? a.compareTo(b) : Integer.compare(b.length(), a.length()));

  /** Notes a text that must not be shown, in whatever form. */
  public void hide(String secret) {
    if (!secret.isBlank()) {
      secrets.addAll(SecretForms.of(secret));
    }
  }

  /** The rows without secrets. */
  public Sample redact(Sample sample) {
    return new Sample(
        sample.columns().stream().map(this::redact).toList(),
        sample.rows().stream().map(row -> row.stream().map(this::cell).toList()).toList());
  }

  /** A cell may be cut off in the midst of a secret. */
  private String cell(String text) {
    String redacted = redact(text);
    if (redacted.endsWith(CUT_OFF)) {
      String shown = redacted.substring(0, redacted.length() - CUT_OFF.length());
      for (String secret : secrets) {
        for (int length = secret.length() - 1; length >= TELLING_LENGTH; length--) {
          if (shown.endsWith(secret.substring(0, length))) {
            return shown.substring(0, shown.length() - length) + HIDDEN;
          }
        }
      }
    }
    return redacted;
  }

  /** The problem without secrets. */
  public Diagnostic redact(Diagnostic problem) {
    return new Diagnostic(
        problem.code(),
        problem.severity(),
        problem.location(),
        problem.node(),
        redact(problem.message()),
        redact(problem.hint()),
        problem.follows().stream().map(this::redact).toList());
  }

  /** The text without secrets. */
  public String redact(String text) {
    String result = text;
    for (String secret : secrets) {
      result = result.replace(secret, HIDDEN);
    }
    result = URL_CREDENTIALS.matcher(result).replaceAll("$1" + HIDDEN + "$2");
    return NAMED.matcher(result).replaceAll("$1" + HIDDEN);
  }
}

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
  private static final Pattern URL_CREDENTIALS = Pattern.compile("(://[^/@\\s:]*:)[^/@\\s]+(@)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)((?:password|secret|token|access.?key)[^=\\s]{0,30}=)[^\\s,;&)]+");

  // longest first, so that a secret that contains another one is hidden whole
  private final Set<String> secrets =
      new ConcurrentSkipListSet<>(
          (a, b) ->
              a.length() == b.length() ? a.compareTo(b) : Integer.compare(b.length(), a.length()));

  /** Notes a text that must not be shown. */
  public void hide(String secret) {
    if (!secret.isBlank()) {
      secrets.add(secret);
      // a log is read by lines
      secret.lines().filter(line -> !line.isBlank()).forEach(secrets::add);
    }
  }

  /** The rows without secrets. */
  public Sample redact(Sample sample) {
    return new Sample(
        sample.columns(),
        sample.rows().stream().map(row -> row.stream().map(this::redact).toList()).toList());
  }

  /** The problem without secrets. */
  public Diagnostic redact(Diagnostic problem) {
    return new Diagnostic(
        problem.code(),
        problem.severity(),
        problem.location(),
        problem.node(),
        redact(problem.message()),
        redact(problem.hint()));
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

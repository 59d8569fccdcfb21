// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms that a secret takes in texts of others: quoted, escaped, encoded. */
final class SecretForms {

  /** A shorter line of a longer secret tells little, and is often a bracket or the like. */
  private static final int TELLING_LINE = 6;

  private SecretForms() {}

  /** The secret itself and its forms; none is blank unless the secret is. */
  static Set<String> of(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    // a log is read by lines
    secret.lines().filter(line -> line.strip().length() >= TELLING_LINE).forEach(forms::add);
    String escaped = escaped(secret);
    forms.add(escaped);
    forms.add(escaped.replace("\"", "\\\"")); // JSON, Java
    forms.add(escaped.replace("'", "\\'")); // Spark's SQL
    forms.add(secret.replace("'", "''")); // standard SQL
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    forms.add(url);
    forms.add(url.replace("+", "%20"));
    return forms;
  }

  private static String escaped(String secret) {
    return secret
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}

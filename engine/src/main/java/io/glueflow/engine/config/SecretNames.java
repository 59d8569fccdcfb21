// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by a name whether what it stands for is a secret. */
public final class SecretNames {

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "secret",
          "token",
          "credential",
          "credentials",
          "apikey",
          "accesskey",
          "privatekey");

  private static final Set<String> BEFORE_KEY = Set.of("api", "access", "private", "secret");

  /** What a secret is found by, and is none itself. */
  private static final Set<String> REFERENCES = Set.of("name", "id", "arn", "path", "provider");

  private SecretNames() {}

  /** Whether a name such as {@code dbPassword} or {@code --api-key} is that of a secret. */
  public static boolean isSecret(String name) {
    String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    List<String> parts =
        Arrays.stream(words.split("[^a-z0-9]+", -1)).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty() || REFERENCES.contains(parts.get(parts.size() - 1))) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean key = i > 0 && parts.get(i).equals("key") && BEFORE_KEY.contains(parts.get(i - 1));
      if (key || WORDS.contains(parts.get(i))) {
        return true;
      }
    }
    return false;
  }
}

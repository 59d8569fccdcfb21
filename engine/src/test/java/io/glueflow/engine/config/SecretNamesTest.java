// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretNamesTest {

  @Test
  void namesOfSecretsAreKnownHoweverTheyAreWritten() {
    assertThat(
            List.of(
                "password",
                "dbPassword",
                "DB_PASSWORD",
                "--api-key",
                "apikey",
                "secret",
                "fs.s3a.secret.key",
                "accessKey",
                "auth-token",
                "user.pwd",
                "credentials"))
        .allMatch(SecretNames::isSecret);
  }

  @Test
  void namesThatOnlyResembleThemAreNone() {
    assertThat(
            List.of(
                "",
                "day",
                "tokenizer",
                "keys",
                "key",
                "primary-key",
                "secretName",
                "secret-arn",
                "token.id",
                "passwordless",
                "monkey"))
        .noneMatch(SecretNames::isSecret);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:hunter2@host/db failed",
        "Connecting with password=hunter2&user=me",
        "db.password = hunter2",
        "{\"user\": \"me\", \"password\": \"hunter2\"}",
        "fs.s3a.secret.key=hunter2",
        "aws_secret_access_key: hunter2",
        "Authorization: Bearer hunter2",
        "apiKey='hunter2'",
      })
  void areHidden(String line) {
    assertThat(LookAlikeSecrets.hide(line)).doesNotContain("hunter2").contains("***");
  }

  @Test
  void accessKeysAreHidden() {
    assertThat(LookAlikeSecrets.hide("key AKIAIOSFODNN7EXAMPLE used")).isEqualTo("key *** used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the token of the run is not secret",
        "--glueflow-token=4f1c $1",
        "wrote s3://bucket/key at 12:30:01",
        "password authentication failed for user me",
      })
  void otherTextsStay(String line) {
    assertThat(LookAlikeSecrets.hide(line)).isEqualTo(line);
  }
}

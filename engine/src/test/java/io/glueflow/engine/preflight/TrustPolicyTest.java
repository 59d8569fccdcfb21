// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {

  private static boolean letsGlueIn(String statement) {
    String policy = "{\"Version\": \"2012-10-17\", \"Statement\": " + statement + "}";
    boolean plain = TrustPolicy.letsGlueIn(policy);
    assertThat(TrustPolicy.letsGlueIn(URLEncoder.encode(policy, StandardCharsets.UTF_8)))
        .isEqualTo(plain);
    return plain;
  }

  @Test
  void singleValuesAndListsMeanTheSame() {
    assertThat(
            letsGlueIn(
                "{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"glue.amazonaws.com\"},"
                    + " \"Action\": \"sts:AssumeRole\"}"))
        .isTrue();
    assertThat(
            letsGlueIn(
                "[{\"Effect\": \"Deny\"}, {\"Effect\": \"Allow\", \"Principal\": {\"Service\":"
                    + " [\"ec2.amazonaws.com\", \"glue.amazonaws.com\"]},"
                    + " \"Action\": [\"sts:TagSession\", \"sts:AssumeRole\"]}]"))
        .isTrue();
  }

  @Test
  void othersAreNotGlue() {
    assertThat(
            letsGlueIn(
                "[{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ec2.amazonaws.com\"},"
                    + " \"Action\": \"sts:AssumeRole\"}]"))
        .isFalse();
    assertThat(
            letsGlueIn(
                "[{\"Effect\": \"Deny\", \"Principal\": {\"Service\": \"glue.amazonaws.com\"},"
                    + " \"Action\": \"sts:AssumeRole\"}]"))
        .isFalse();
  }

  @Test
  void whatCannotBeReadIsNotHeldAgainstTheRole() {
    assertThat(TrustPolicy.letsGlueIn("%zz")).isTrue();
    assertThat(TrustPolicy.letsGlueIn("")).isTrue();
  }
}

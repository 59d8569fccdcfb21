// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalGlueCommandTest {

  @ParameterizedTest
  @CsvSource({"port, x", "port, 65536", "s3-port, -1", "bucket, No_Bucket", "memory, much"})
  void refusesValuesThatCannotBe(String option, String value) {
    Cli answer = Cli.call("local-glue", "--" + option + "=" + value);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("glueflow: --" + option + " cannot be '" + value + "'");
  }

  @Test
  void theOptionsOfItsCommandAreNotItsOwn() {
    // it gets as far as looking for its installation, which tests do not have
    Cli answer = Cli.call("local-glue", "--", "glueflow", "submit", "--help");

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.out()).isEmpty();
  }
}

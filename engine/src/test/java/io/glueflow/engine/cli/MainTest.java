// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anUnknownCommandIsAUsageErrorThatNamesIt() {
    assertThat(run("launch")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("'launch'").contains("glueflow --help");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsAnAnswerAndGoesToStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("usage: glueflow");
    assertThat(err.size()).isZero();
  }

  private int run(String... arguments) {
    return Main.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}

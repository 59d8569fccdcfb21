// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The local Glue as a user starts it. */
class LocalGlueTest {

  @Test
  void runsACommandAndEndsWithItsCode() throws Exception {
    Command.Result result =
        Command.run(
            "local-glue", "--bucket", "first", "--", "sh", "-c", "echo $GLUEFLOW_S3_PATH; exit 7");

    assertThat(result.output()).isEqualTo("s3://first/glueflow\n");
    assertThat(result.exitCode()).isEqualTo(7);
  }

  @Test
  void endsWithItsChildWhenItIsInterrupted() throws Exception {
    try (Command.Running running =
        Command.start(Map.of(), List.of(Command.BINARY.toString(), "local-glue"))) {
      while (!running.output().contains("export AWS_REGION=")) {
        assertThat(running.process().isAlive()).isTrue();
        Thread.sleep(50);
      }
      ProcessHandle child = running.process().children().findFirst().orElseThrow();
      running.process().destroy();

      running.end();
      assertThat(child.isAlive()).isFalse();
    }
  }
}

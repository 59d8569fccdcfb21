// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.check.mutation.Depths;
import io.glueflow.check.mutation.Fixture;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows as a whole: nothing is told that Spark would not say. */
class AgreementTest {

  private static final Path GOLDEN = Path.of("src/test/golden/agreement.txt");
  private static final int WORKFLOWS = 2000;

  @TempDir private Path scratch;

  @Test
  void whatIsToldWithoutSparkIsWhatSparkSays() throws IOException {
    Depths depths = new Depths(scratch);
    AnyWorkflows workflows = new AnyWorkflows(7);
    WorkflowAgreement agreement = new WorkflowAgreement();
    for (int i = 0; i < WORKFLOWS; i++) {
      Fixture any = new Fixture("any " + i, workflows.next(), scratch);
      agreement.add(any, depths.judge(any));
    }

    assertThat(agreement.falseAlarms()).isEmpty();
    Golden.check(GOLDEN, agreement.table());
  }
}

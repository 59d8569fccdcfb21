// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.engine.api.Glueflow;
import io.glueflow.engine.api.GlueflowListener;
import io.glueflow.engine.api.SubmitCall;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.track.GlueState;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {

  private static final Settings SETTINGS =
      Settings.of(Map.of(AssetKeys.S3_PATH, Rehearsal.S3_PATH, JobKeys.IAM_ROLE, "Etl"));
  private static final PollTimings OFTEN =
      new PollTimings(
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          Duration.ofMillis(100));

  @TempDir Path folder;

  @Test
  void aProgramSubmitsAndFollows() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      SubmitCall call = SubmitCall.of(rehearsal.workflow("orders")).withToken("t1");
      RunStatus end =
          glueflow.submit(call, GlueflowListener.NONE).result().get(60, TimeUnit.SECONDS);
      assertThat(end.state()).isEqualTo(GlueState.SUCCEEDED);
      assertThat(glueflow.submit(call, GlueflowListener.NONE).run().get(60, TimeUnit.SECONDS))
          .isEqualTo(end.run());
      assertThat(rehearsal.runs("orders")).hasSize(1);
    }
  }

  @Test
  void aProblemIsAValue() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder);
        Glueflow glueflow = open(rehearsal)) {
      rehearsal.calls().inject(FaultRule.every("glue:CreateJob", FaultKind.ACCESS_DENIED));
      var result =
          glueflow
              .submit(SubmitCall.of(rehearsal.workflow("orders")), GlueflowListener.NONE)
              .result();
      assertThatThrownBy(() -> result.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DiagnosticException.class)
          .hasMessageContaining("GF617");
    }
  }

  private static Glueflow open(Rehearsal rehearsal) {
    return new Glueflow(SETTINGS, rehearsal.home(), rehearsal.services().clients(SETTINGS), OFTEN);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.glue.model.JobRun;

class ManySubmissionsTest {

  private static final int PROCESSES = 4;
  private static final int WORKFLOWS = 20;
  private static final int SUBMISSIONS = 200;

  @TempDir Path folder;

  @Test
  void eachOfTwoHundredSubmissionsAtOnceRunsExactlyOnce() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(folder)) {
      for (int nth = 20; nth < SUBMISSIONS; nth += 40) {
        rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", nth, FaultKind.DROP_RESPONSE));
        rehearsal.calls().inject(FaultRule.nth("glue:StartJobRun", nth + 10, FaultKind.THROTTLE));
        rehearsal.calls().inject(FaultRule.nth("s3:*", nth, FaultKind.UNAVAILABLE));
      }
      List<Process> processes = new ArrayList<>();
      for (int process = 0; process < PROCESSES; process++) {
        List<Path> workflows = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS / PROCESSES; i++) {
          workflows.add(rehearsal.workflow("w" + i % WORKFLOWS));
        }
        processes.add(SubmitProcess.start(rehearsal, new SubmitProcess.Job("", "", workflows)));
      }
      List<String> told = new ArrayList<>();
      for (Process process : processes) {
        try (BufferedReader lines = process.inputReader()) {
          lines.lines().forEach(told::add);
        }
        assertThat(process.waitFor()).isZero();
      }

      List<String> runs = new ArrayList<>();
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < WORKFLOWS; i++) {
        for (JobRun run : rehearsal.runs("w" + i)) {
          runs.add("run " + run.id());
          tokens.add(Rehearsal.tokenOf(run));
        }
      }
      assertThat(told).hasSize(SUBMISSIONS).containsExactlyInAnyOrderElementsOf(runs);
      assertThat(tokens).doesNotHaveDuplicates();
    }
  }
}

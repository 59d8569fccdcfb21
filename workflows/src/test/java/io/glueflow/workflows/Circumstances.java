// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import io.glueflow.localglue.LocalGlue;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.job.RunOptions;
import io.glueflow.localglue.job.TimedJobExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** What is around the projects in {@code problems} whose files alone bring nothing about. */
final class Circumstances {

  private static final Map<String, Callable<Circumstance>> BY_PROJECT =
      Map.ofEntries(
          Map.entry("run-killed", () -> RunInterference.KILLED),
          Map.entry("run-cancelled", () -> RunInterference.INTERRUPTED),
          Map.entry("run-disk-full", SmallDisk::mounted),
          Map.entry(
              "glue-access-denied",
              () -> StandInAws.with(glue()).failing("glue:CreateJob", FaultKind.ACCESS_DENIED)),
          Map.entry("glue-no-room", () -> StandInAws.with(busyGlue())),
          Map.entry(
              "glue-start-unclear",
              () ->
                  StandInAws.with(glue())
                      .failing("glue:StartJobRun", FaultKind.DROP_RESPONSE)
                      .failing("glue:GetJobRuns", FaultKind.ACCESS_DENIED, "glue:StartJobRun")),
          Map.entry(
              "glue-run-too-long",
              () ->
                  StandInAws.with(
                      busyGlue().runs(RunOptions.defaults().minute(Duration.ofMillis(100))))),
          Map.entry("glue-job-of-others", () -> StandInAws.with(glue()).withJob("glueflow-orders")),
          Map.entry("glue-connection-unknown", () -> StandInAws.with(glue())),
          Map.entry(
              "glue-connection-unfit", () -> StandInAws.with(glue()).withNetwork("office-network")),
          Map.entry("glue-job-in-use", () -> StandInAws.with(busyGlue())),
          Map.entry("glue-rerun-of-changed-job", () -> StandInAws.with(glue())),
          Map.entry("upload-altered", () -> StandInAws.with(glue()).withAlteredWorkflow()),
          Map.entry("run-of-altered-upload", () -> StandInAws.onSpark().withAlteredWorkflow()));

  private Circumstances() {}

  /** The projects that have some. */
  static Set<String> named() {
    return BY_PROJECT.keySet();
  }

  static Circumstance of(String project) throws Exception {
    return BY_PROJECT.getOrDefault(project, () -> Circumstance.NONE).call();
  }

  private static LocalGlue.Builder glue() {
    return LocalGlue.builder();
  }

  /** Its runs go on for longer than any test. */
  private static LocalGlue.Builder busyGlue() {
    return LocalGlue.builder().executor(new TimedJobExecutor(Duration.ofMinutes(10)));
  }
}

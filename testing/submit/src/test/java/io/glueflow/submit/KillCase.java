// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import io.glueflow.localglue.call.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a submission at which its process is killed.
 *
 * @param call the call
 * @param acted whether the service has done by then what was asked for
 */
record KillCase(FaultCase.Call call, boolean acted) {

  private static final List<String> OF_LARGE_FILES =
      List.of("s3:CreateMultipartUpload", "s3:UploadPart", "s3:CompleteMultipartUpload");

  /**
   * Every call of the fault matrix, and those of large files, before the service has acted; those
   * that change something also after it.
   */
  static List<KillCase> all() {
    List<FaultCase.Call> calls = new ArrayList<>(FaultCase.calls());
    for (String operation : OF_LARGE_FILES) {
      calls.add(new FaultCase.Call(FaultCase.Situation.FRESH, operation, 1));
    }
    List<KillCase> cases = new ArrayList<>();
    for (FaultCase.Call call : calls) {
      cases.add(new KillCase(call, false));
      if (!isReading(call)) {
        cases.add(new KillCase(call, true));
      }
    }
    return cases;
  }

  /** Whether a call leaves everything as it was, so that it does not matter how far it came. */
  private static boolean isReading(FaultCase.Call call) {
    return call.operation().matches(".*:(Get|Head).*");
  }

  boolean isOfLargeFile() {
    return OF_LARGE_FILES.contains(call.operation());
  }

  /** Whether the submission had been written down by then. */
  boolean isWrittenDown() {
    // a token that was given is looked for before anything begins
    return !(call.situation() == FaultCase.Situation.TOKEN
        && call.operation().equals("glue:GetJobRuns"));
  }

  Optional<FaultRule> before() {
    return call.situation().before();
  }

  @Override
  public String toString() {
    return call + (acted ? ", when it was done" : ", before it was done");
  }
}

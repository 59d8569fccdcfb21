// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.submit.RunReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the AWS console shows a run. */
final class ConsoleLink {

  private ConsoleLink() {}

  static String of(String region, RunReference run) {
    String job = URLEncoder.encode(run.jobName(), StandardCharsets.UTF_8).replace("+", "%20");
    return "https://%s.console.aws.amazon.com/gluestudio/home?region=%s#/job/%s/run/%s"
        .formatted(region, region, job, run.runId());
  }
}

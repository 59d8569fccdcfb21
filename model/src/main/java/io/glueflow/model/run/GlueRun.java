// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run on AWS Glue is told by its arguments: the contract between who submits and the runner
 * there. Holds no secret: arguments are shown in Glue's console.
 *
 * @param workflow where the canonical workflow document is: {@code s3://bucket/…/<sha256>.json}
 * @param sha256 the document's SHA-256 in lower-case hexadecimal; the runner refuses another one
 * @param displayName the document's name in problems
 * @param token what tells this run from all others; empty when Glue started the job by itself, and
 *     Glue's own run id serves instead
 * @param runs the S3 prefix that runs leave their reports under: {@code <runs>/<token>/report.json}
 *     and, of further attempts, {@code <runs>/<token>/attempt-<n>/report.json}
 * @param base the S3 prefix that relative paths in the workflow begin at
 * @param parameters texts by parameter name
 * @param sampleRows how many rows of each output to keep in the report; 0 for none
 */
public record GlueRun(
    String workflow,
    String sha256,
    String displayName,
    String token,
    String runs,
    String base,
    Map<String, String> parameters,
    int sampleRows) {

  private static final Pattern ATTEMPT = Pattern.compile("_attempt_(\\d{1,4})$");

  public GlueRun {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Where the run writes its report.
   *
   * @param runId Glue's own id of the run
   */
  public String report(String runId) {
    return report(runs, token, runId);
  }

  /**
   * Where a run leaves its report. When Glue itself begins a failed run again, the arguments are
   * the same: each attempt has a place of its own by the end of its id.
   */
  public static String report(String runs, String token, String runId) {
    if (token.isEmpty()) {
      return runs + "/" + runId + "/report.json";
    }
    Matcher attempt = ATTEMPT.matcher(runId);
    String folder = attempt.find() ? "/attempt-" + attempt.group(1) : "";
    return runs + "/" + token + folder + "/report.json";
  }
}

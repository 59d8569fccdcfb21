// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

  public GlueRun {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Where the run writes its report. */
  public String report(String runKey) {
    return runs + "/" + runKey + "/report.json";
  }
}

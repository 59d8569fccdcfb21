// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;

/**
 * Where things of a workflow are in S3.
 *
 * @param root the {@code s3-path}
 * @param folder the name of the workflow's own folders
 */
public record SubmitPlaces(S3Uri root, String folder) {

  /** The name of the runner, wherever it is. */
  public static final String RUNNER_JAR = "glueflow-runner.jar";

  /** Where its documents go. */
  S3Uri documents() {
    return root.resolve("workflows/" + folder);
  }

  /** Where scripts go. */
  S3Uri scripts() {
    return root.resolve("scripts");
  }

  /** Where its runs leave their reports, and tokens are claimed. */
  public S3Uri runs() {
    return root.resolve("runs/" + folder);
  }

  /** Where relative paths begin. */
  public S3Uri base() {
    return root.resolve("data/" + folder);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.examples;

import io.glueflow.engine.api.Glueflow;
import io.glueflow.engine.api.GlueflowListener;
import io.glueflow.engine.api.SubmitCall;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.track.RunStatus;
import java.nio.file.Path;
import java.util.Map;

/** Submits a workflow to AWS Glue, or to whatever {@code AWS_ENDPOINT_URL} names. */
public final class Embedding {

  private Embedding() {}

  /** Takes the folder of the installation, the workflow file, an S3 path and a role. */
  public static void main(String[] arguments) {
    Settings settings =
        Settings.of(Map.of(AssetKeys.S3_PATH, arguments[2], JobKeys.IAM_ROLE, arguments[3]));
    try (Glueflow glueflow = new Glueflow(settings, Path.of(arguments[0]))) {
      SubmitCall call = SubmitCall.of(Path.of(arguments[1]));
      RunStatus end = glueflow.submit(call, GlueflowListener.NONE).result().join();
      System.out.println(end.run().runId() + " " + end.state());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.submit.Asset;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template of a job that runs a generated script. */
class ScriptDeploymentTest {

  private static final String WORKFLOW =
      """
      {"glueflow": 1, "name": "w", "parameters": {
        "bucket": {"type": "string"}, "day": {"type": "date", "default": "2026-01-31"}},
       "nodes": [
       {"id": "in", "type": "read-csv", "path": "s3://${bucket}/orders/${day}/", "schema": "a INT"},
       {"id": "out", "type": "write-parquet", "input": "in", "path": "s3://reports/a/b/"}]}
      """;

  @TempDir private Path folder;

  @Test
  void theJobNeedsTheScriptAndTheParametersThatHaveNoDefault() throws IOException {
    Infrastructure made =
        new Deployments(folder)
            .with(JobKeys.MODE, "script")
            .with(JobKeys.GLUE_VERSION, "4.0")
            .plan(WORKFLOW, DeploymentOptions.NONE)
            .orThrow();

    assertThat(made.assets()).extracting(Asset::label).containsExactly("the script");
    assertThat(made.job().command().scriptLocation())
        .isEqualTo(made.assets().get(0).target().toString());
    assertThat(made.job().glueVersion()).isEqualTo("4.0");
    assertThat(made.arguments())
        .containsKeys("--bucket", "--base_path", "--class")
        .doesNotContainKeys("--param-bucket", "--extra-jars", "--scriptLocation");
    // there are no reports to be written
    assertThat(made.policy().toString()).doesNotContain("/runs/").contains("scripts");
  }
}

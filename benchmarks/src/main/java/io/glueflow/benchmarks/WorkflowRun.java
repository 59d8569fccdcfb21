// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.runner.WorkflowRunner;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Runs a workflow document with the runner. */
final class WorkflowRun {

  private WorkflowRun() {}

  static void run(SparkSession spark, Path document) {
    RunRequest request =
        new RunRequest(
            document.toString(),
            document.toString(),
            String.valueOf(document.getParent()),
            Map.of(),
            Map.of(),
            "",
            "",
            Map.of(),
            0);
    RunReport report =
        new WorkflowRunner(spark, SecretSource.none(), ConnectionSource.NONE, new Redactor())
            .run(request, event -> {});
    if (report.state() != RunState.SUCCEEDED) {
      throw new IllegalStateException("Cannot measure a run that failed: " + report.problems());
    }
  }
}

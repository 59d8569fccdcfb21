// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.workflow.Workflow;

/** The Spark that a workflow is made for. */
public final class TargetSpark {

  private TargetSpark() {}

  /** The line of Spark of the workflow's version of Glue; that of the embedded Spark for none. */
  public static SparkLine of(Workflow workflow) {
    return workflow
        .job()
        .value("glue-version")
        .filter(version -> version instanceof JsonString text && text.value().startsWith("6."))
        .map(version -> SparkLine.SPARK_4_1)
        .orElse(SparkLine.SPARK_3_5);
  }
}

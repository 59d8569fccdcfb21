// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.plan.NodeChecks;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.Typings;

/**
 * What is known of one workflow as Spark would see it.
 *
 * @param resolver knows what SQL and sources yield
 * @param checks tell what Spark would refuse
 * @param typings know what its texts are
 */
public record SparkChecks(SchemaResolver resolver, NodeChecks checks, Typings typings) {

  /**
   * Checks for one analysis.
   *
   * @param line the Spark that is to run the workflow
   * @param sources knows what sources yield
   */
  public static SparkChecks of(SparkLine line, SchemaResolver sources) {
    Typings typings = new Typings(line);
    return new SparkChecks(
        new SqlSchemas(typings, sources),
        new SqlChecks(typings, TypeCoercion.of(line, false)),
        typings);
  }
}

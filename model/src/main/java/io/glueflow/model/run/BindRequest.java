// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a runner is asked to bind: a workflow that Spark's analyzer is to check without a run.
 *
 * @param workflow the path of the workflow document
 * @param displayName the document's name in diagnostics
 * @param parameters texts by parameter name; for others something of the right type stands in
 * @param schemas the columns of sources that declare none, in DDL, by the id of the node
 * @param scratch an empty folder, the only one in which anything is written
 */
public record BindRequest(
    String workflow,
    String displayName,
    Map<String, String> parameters,
    Map<String, String> schemas,
    String scratch) {

  public BindRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.plan.Analysis;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be submitted.
 *
 * @param analysis the workflow, without errors
 * @param displayName its name in problems
 * @param folder the folder that its relative paths begin at
 * @param parameters texts by parameter name
 * @param token what tells the run from all others
 * @param sampleRows how many rows of each output to keep in the report
 * @param queue whether Glue queues the run when it has no room, whatever the settings say
 * @param check whether a script that is generated is compiled here at first
 */
public record SubmitRequest(
    Analysis analysis,
    String displayName,
    Path folder,
    Map<String, String> parameters,
    String token,
    int sampleRows,
    boolean queue,
    boolean check) {

  public SubmitRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a runner is asked to do.
 *
 * @param workflow the path of the workflow document
 * @param displayName the document's name in diagnostics
 * @param baseDirectory the folder that relative paths in the workflow begin at
 * @param parameters texts by parameter name
 * @param pathMap path prefixes to replace, the longest match wins
 * @param report the path to write the report to, as JSON
 * @param master Spark's master URL, such as {@code local[*]}
 * @param conf Spark settings
 * @param sampleRows how many rows of each output to keep in the report; 0 for none
 */
public record RunRequest(
    String workflow,
    String displayName,
    String baseDirectory,
    Map<String, String> parameters,
    Map<String, String> pathMap,
    String report,
    String master,
    Map<String, String> conf,
    int sampleRows) {

  public RunRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    pathMap = Collections.unmodifiableMap(new LinkedHashMap<>(pathMap));
    conf = Collections.unmodifiableMap(new LinkedHashMap<>(conf));
  }
}

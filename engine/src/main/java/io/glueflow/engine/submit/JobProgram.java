// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job runs its workflow by.
 *
 * @param assets what is uploaded for it
 * @param script the S3 URI of its script
 * @param mainClass the object in the script whose {@code main} is called
 * @param jars the S3 URIs of the jars it needs, before those of the user
 * @param arguments what it is told in each run of the workflow, by whatever the run is started
 * @param ownArguments what only runs that are started here are told
 */
record JobProgram(
    List<Asset> assets,
    String script,
    String mainClass,
    List<String> jars,
    Map<String, String> arguments,
    Map<String, String> ownArguments) {

  JobProgram {
    assets = List.copyOf(assets);
    jars = List.copyOf(jars);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    ownArguments = Collections.unmodifiableMap(new LinkedHashMap<>(ownArguments));
  }
}

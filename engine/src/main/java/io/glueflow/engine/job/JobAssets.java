// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a job is made of besides its settings.
 *
 * @param script the S3 URI of the script
 * @param mainClass the object in the script whose {@code main} is called
 * @param jars the S3 URIs of all jars, in the order of the class path
 * @param files the S3 URIs of all extra files
 * @param connections the names of all Glue connections, those of nodes included
 * @param arguments the arguments of the workflow's runs that the job itself carries too, so that it
 *     can be started from elsewhere; empty for a shared job
 */
public record JobAssets(
    String script,
    String mainClass,
    List<String> jars,
    List<String> files,
    List<String> connections,
    Map<String, String> arguments) {

  public JobAssets {
    jars = List.copyOf(jars);
    files = List.copyOf(files);
    connections = List.copyOf(connections);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}

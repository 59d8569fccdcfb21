// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a compilation.
 *
 * @param target what to compile to
 * @param platform what will start the program
 * @param release the version of Glue, and by it those of Spark and Scala; of these it matters to
 *     programs for spark-submit too
 * @param parameters texts of parameters that decide what program is generated, by name
 */
public record CompileOptions(
    Target target, Platform platform, GlueRelease release, Map<String, String> parameters) {

  public CompileOptions {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.config.Settings;
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
 * @param settings those of the job, of which notebooks make a session
 */
public record CompileOptions(
    Target target,
    Platform platform,
    GlueRelease release,
    Map<String, String> parameters,
    Settings settings) {

  public CompileOptions {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Options for a job of which nothing is set. */
  public CompileOptions(
      Target target, Platform platform, GlueRelease release, Map<String, String> parameters) {
    this(target, platform, release, parameters, Settings.of(Map.of()));
  }

  /** The same for a job of these settings. */
  public CompileOptions with(Settings newSettings) {
    return new CompileOptions(target, platform, release, parameters, newSettings);
  }
}

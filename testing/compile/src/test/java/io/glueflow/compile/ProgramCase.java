// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import io.glueflow.engine.compile.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workflow that is run twice: by the runner, and as a program.
 *
 * @param name what it is about
 * @param document its text; {@code s3://bucket} in it is a folder of the run
 * @param parameters the values that both get, by name
 * @param platform what starts the program
 * @param preparation what must be there before each run
 * @param isFailing whether both have to fail
 */
record ProgramCase(
    String name,
    String document,
    Map<String, String> parameters,
    Platform platform,
    Preparation preparation,
    boolean isFailing) {

  ProgramCase {
    parameters = new LinkedHashMap<>(parameters);
  }

  static ProgramCase of(String name, String document) {
    return new ProgramCase(name, document, Map.of(), Platform.GLUE, folder -> {}, false);
  }

  ProgramCase prepared(Preparation by) {
    return new ProgramCase(name, document, parameters, platform, by, isFailing);
  }

  ProgramCase with(Map<String, String> values) {
    return new ProgramCase(name, document, values, platform, preparation, isFailing);
  }

  ProgramCase on(Platform other) {
    return new ProgramCase(name, document, parameters, other, preparation, isFailing);
  }

  ProgramCase failing() {
    return new ProgramCase(name, document, parameters, platform, preparation, true);
  }

  /** Whether its rows come in an order that somebody asked for. */
  boolean isOrdered() {
    return document.contains("\"sort\"");
  }

  @Override
  public String toString() {
    return name;
  }

  /** Lays out what a workflow reads. */
  @FunctionalInterface
  interface Preparation {

    /** Lays it out in the folder that relative paths begin at. */
    void prepare(Path folder) throws IOException;
  }
}

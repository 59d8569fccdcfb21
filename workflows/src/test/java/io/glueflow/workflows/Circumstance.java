// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is around the commands of a project, and what happens to them. */
interface Circumstance extends AutoCloseable {

  /** Nothing. */
  Circumstance NONE = new Circumstance() {};

  /** Variables that commands see. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** How a line of a shell is run. */
  default List<String> commandLine(String line) {
    return List.of("sh", "-c", line);
  }

  /** Comes back when what is to happen to a command has happened. */
  default void meanwhile(Project project, Process command) throws Exception {}

  @Override
  default void close() throws IOException {}
}

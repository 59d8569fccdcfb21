// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.ProjectKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;

/** Finds the file of a workflow that a command line names. */
final class WorkflowPlaces {

  private WorkflowPlaces() {}

  /**
   * The name of the file: as it is written, or else in the folder that the settings around here
   * name as {@code workflow-directory}. What is wrong with the settings is told by who needs them.
   */
  static String find(String name, CommandLine line) throws UsageException {
    if (name.equals(WorkflowFiles.STANDARD_INPUT) || Files.exists(Path.of(name))) {
      return name;
    }
    Settings settings =
        SettingFlags.read(line, Path.of(""), Json.object().build()).value().orElseThrow();
    return settings
        .find(ProjectKeys.WORKFLOW_DIRECTORY)
        .map(folder -> settings.file(ProjectKeys.WORKFLOW_DIRECTORY, folder).resolve(name))
        .filter(Files::isRegularFile)
        .map(WorkflowPlaces::shortName)
        .orElse(name);
  }

  private static String shortName(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** The settings for the workflow that a command line names, or for the current folder. */
final class SettingsOfFile {

  private final CommandLine line;
  private final WorkflowFiles files;
  private final List<String> names;

  SettingsOfFile(CommandLine line, WorkflowFiles files) throws UsageException {
    if (line.getArgList().size() > 1) {
      throw new UsageException("name at most one workflow file");
    }
    this.line = line;
    this.files = files;
    this.names =
        line.getArgList().isEmpty()
            ? List.of()
            : List.of(WorkflowPlaces.find(line.getArgList().get(0), line));
  }

  /** The name of the file; empty when none is given. */
  Optional<String> name() {
    return names.stream().findFirst();
  }

  /** The document, with what is wrong with it; empty when no file is given. */
  Optional<Diagnosed<Document>> document() throws UsageException, EnvironmentException {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(files.read(names.get(0), ImportFlags.optionsOf(line, names.get(0))));
  }

  /** The settings. */
  Diagnosed<Settings> read() throws UsageException, EnvironmentException {
    return read(document());
  }

  /** The settings under the document. */
  Diagnosed<Settings> read(Optional<Diagnosed<Document>> document) throws UsageException {
    JsonObject job =
        document
            .flatMap(Diagnosed::value)
            .map(found -> found.workflow().job())
            .orElse(Json.object().build());
    Path folder =
        name()
            .filter(given -> !given.equals(WorkflowFiles.STANDARD_INPUT))
            .map(given -> Path.of(given).toAbsolutePath().getParent())
            .orElse(Path.of(""));
    Diagnosed<Settings> settings = SettingFlags.read(line, folder, job);
    settings.value().flatMap(Settings::source).ifPresent(files::add);
    return settings;
  }
}

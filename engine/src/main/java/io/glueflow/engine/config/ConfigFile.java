// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and reads {@code glueflow.yaml}. */
final class ConfigFile {

  static final String NAME = "glueflow.yaml";

  private static final String MISTAKEN_NAME = "glueflow.yml";

  private final Diagnostics diagnostics;

  ConfigFile(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What a settings file holds; its location's file says how it is called. */
  record Content(SourceText source, JsonObject settings, Path folder) {}

  /** The named file, or else the nearest one at or above a folder; empty when there is none. */
  Optional<Content> read(String named, Path folder, Path home) {
    Optional<Path> file =
        named.isEmpty()
            ? nearest(folder.toAbsolutePath().normalize(), home)
            : Optional.of(Path.of(named));
    return file.flatMap(found -> read(found, named.isEmpty() ? displayName(found) : named));
  }

  private Optional<Content> read(Path file, String name) {
    Diagnosed<SourceText> source = SourceReader.read(file, name);
    diagnostics.reportAll(source.diagnostics());
    if (source.value().isEmpty()) {
      return Optional.empty();
    }
    SourceText text = source.value().get();
    Diagnosed<JsonValue> tree = YamlTree.read(text);
    diagnostics.reportAll(tree.diagnostics());
    JsonObject none = new JsonObject(Location.ofFile(name), List.of());
    JsonValue root = tree.value().orElse(none);
    if (!(root instanceof JsonObject)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INVALID_SETTING,
                  root.location(),
                  "the file holds " + root.kind() + ", not settings")
              .withHint("a setting is written 'key: value'"));
    }
    JsonObject settings = root instanceof JsonObject object ? object : none;
    return Optional.of(new Content(text, settings, file.toAbsolutePath().getParent()));
  }

  private Optional<Path> nearest(Path folder, Path home) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(NAME))) {
        return Optional.of(at.resolve(NAME));
      }
      Path mistaken = at.resolve(MISTAKEN_NAME);
      if (Files.exists(mistaken)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.UNKNOWN_SETTING,
                    Location.ofFile(displayName(mistaken)),
                    "the file is not read")
                .withHint("rename it to " + NAME));
      }
      if (at.equals(home) || Files.exists(at.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String displayName(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}

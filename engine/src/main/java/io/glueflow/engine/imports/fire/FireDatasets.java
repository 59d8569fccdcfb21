// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The dataset definitions that a workflow can name: those it carries, then those in folders. */
final class FireDatasets {

  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 10_000;

  private final List<Path> folders;
  private final Map<String, FireDataset> byId = new HashMap<>();
  private boolean searched;

  /**
   * Begins with the datasets at hand.
   *
   * @param carried the datasets that the workflow carries along
   * @param folders folders of dataset files, which are only read when needed
   */
  FireDatasets(List<FireDataset> carried, List<Path> folders) {
    this.folders = List.copyOf(folders);
    carried.forEach(this::add);
  }

  /** The dataset of an id. */
  Optional<FireDataset> find(String uuid) {
    if (!byId.containsKey(uuid) && !searched) {
      searched = true;
      folders.forEach(this::search);
    }
    return Optional.ofNullable(byId.get(uuid));
  }

  private void add(FireDataset dataset) {
    for (String key : List.of(dataset.uuid(), FireJson.text(dataset.json(), "id"))) {
      if (!key.isEmpty()) {
        byId.putIfAbsent(key, dataset);
      }
    }
  }

  private void search(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      files
          .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
          .sorted()
          .limit(MOST_FILES)
          .forEach(this::read);
    } catch (IOException | UncheckedIOException e) {
      // a folder that cannot be read has no datasets; the node that names one says so
      return;
    }
  }

  private void read(Path file) {
    SourceReader.read(file, file.toString()).value().ifPresent(this::read);
  }

  private void read(SourceText source) {
    if (!source.text().contains("\"datasetType\"")) {
      return;
    }
    JsonReader.read(source)
        .value()
        .ifPresent(
            root -> {
              List<JsonValue> items =
                  root instanceof JsonArray array ? array.items() : List.of(root);
              items.forEach(this::read);
            });
  }

  private void read(JsonValue item) {
    if (item instanceof JsonObject object && object.member("datasetType").isPresent()) {
      add(new FireDataset(FireJson.text(object, "uuid", "id"), object));
    }
  }
}

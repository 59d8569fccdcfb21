// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.notebook;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Python of a session gets to see of a notebook. */
public final class NotebookCode {

  private NotebookCode() {}

  /** The code of all cells, in their order; without the magics, which the session takes out. */
  public static String of(String notebook) {
    JsonObject document =
        (JsonObject) JsonReader.read(new SourceText("<notebook>", notebook)).orThrow();
    return ((JsonArray) document.value("cells").orElseThrow())
        .items().stream()
            .map(JsonObject.class::cast)
            .filter(cell -> text(cell.value("cell_type").orElseThrow()).equals("code"))
            .map(cell -> source(cell.value("source").orElseThrow()))
            .filter(code -> !code.startsWith("%%"))
            .flatMap(NotebookCode::code)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> code(String cell) {
    return Stream.concat(cell.lines().filter(line -> !line.startsWith("%")), Stream.of(""));
  }

  private static String source(JsonValue lines) {
    List<JsonValue> all = ((JsonArray) lines).items();
    return all.stream().map(NotebookCode::text).collect(Collectors.joining());
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).value();
  }
}

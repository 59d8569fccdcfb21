// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.Arrays;

/** Notebooks of a few cells. */
final class Notebooks {

  private Notebooks() {}

  /** A notebook of code. */
  static SourceText code(String... cells) {
    return of(Arrays.stream(cells).map(cell -> cell("code", cell)).toArray(JsonObject[]::new));
  }

  /** A notebook of cells. */
  static SourceText of(JsonObject... cells) {
    return new SourceText(
        "n.ipynb",
        JsonWriter.pretty(
            Json.object()
                .put("nbformat", 4)
                .put("nbformat_minor", 5)
                .put("metadata", Json.object().build())
                .put("cells", Json.array(cells))
                .build()));
  }

  /** A cell without tags. */
  static JsonObject cell(String kind, String source, String... tags) {
    return Json.object()
        .put("cell_type", kind)
        .put("metadata", Json.object().put("tags", Json.array(tags)).build())
        .put("source", source)
        .build();
  }

  /** The script that a notebook becomes. */
  static String script(SourceText notebook) {
    return job(notebook).value().orElseThrow().script();
  }

  /** The job that a notebook becomes. */
  static Diagnosed<NotebookJob> job(SourceText notebook) {
    return NotebookJob.of(notebook);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.notebook;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;

/** A notebook of format 4.5 for the Glue kernel for Python, made cell by cell. */
public final class Notebook {

  private final List<JsonValue> cells = new ArrayList<>();

  /** Adds text in Markdown. */
  public void markdown(String text) {
    cells.add(
        Json.object()
            .put("cell_type", "markdown")
            .put("id", nextId("text"))
            .put("metadata", Json.object().build())
            .put("source", source(text))
            .build());
  }

  /** Adds code. */
  public void code(String code) {
    code(code, Json.object().build());
  }

  /** Adds the code that tools replace which run notebooks with other values. */
  public void parameters(String code) {
    tagged(code, "parameters");
  }

  /** Adds code that only shows what is there. */
  public void preview(String code) {
    tagged(code, "preview");
  }

  private void tagged(String code, String tag) {
    code(code, Json.object().put("tags", Json.array(tag)).build());
  }

  private void code(String code, JsonObject metadata) {
    cells.add(
        Json.object()
            .put("cell_type", "code")
            .put("execution_count", nothing())
            .put("id", nextId("code"))
            .put("metadata", metadata)
            .put("outputs", Json.array(List.of()))
            .put("source", source(code))
            .build());
  }

  /** The text of the file. */
  public String text() {
    return JsonWriter.pretty(
        Json.object()
            .put("cells", Json.array(cells))
            .put("metadata", metadata())
            .put("nbformat", 4)
            .put("nbformat_minor", 5)
            .build());
  }

  private static JsonObject metadata() {
    return Json.object()
        .put(
            "kernelspec",
            Json.object()
                .put("display_name", "Glue PySpark")
                .put("language", "python")
                .put("name", "glue_pyspark")
                .build())
        .put(
            "language_info",
            Json.object()
                .put(
                    "codemirror_mode",
                    Json.object().put("name", "python").put("version", 3).build())
                .put("file_extension", ".py")
                .put("mimetype", "text/x-python")
                .put("name", "Python_Glue_Session")
                .put("pygments_lexer", "python3")
                .build())
        .build();
  }

  private String nextId(String kind) {
    return kind + "-" + (cells.size() + 1);
  }

  /** Lines with their ends, as notebooks keep texts. */
  private static JsonArray source(String text) {
    List<JsonString> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(Json.string(text.substring(from, end + 1)));
      from = end + 1;
    }
    if (from < text.length()) {
      lines.add(Json.string(text.substring(from)));
    }
    return Json.array(lines);
  }

  private static JsonValue nothing() {
    return new JsonNull(Location.ofFile("<notebook>"));
  }
}

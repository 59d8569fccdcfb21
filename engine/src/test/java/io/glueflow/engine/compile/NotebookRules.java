// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonObject.Member;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the JSON schema of notebooks, version 4.5, asks for, as far as we write such. */
final class NotebookRules {

  private static final Set<String> NOTEBOOK =
      Set.of("cells", "metadata", "nbformat", "nbformat_minor");
  private static final Set<String> MARKDOWN = Set.of("cell_type", "id", "metadata", "source");
  private static final Set<String> CODE =
      Set.of("cell_type", "execution_count", "id", "metadata", "outputs", "source");

  private NotebookRules() {}

  /** The cells of a notebook that keeps the rules. */
  static List<JsonObject> check(String text) {
    JsonObject notebook =
        (JsonObject) JsonReader.read(new SourceText("GlueApp.ipynb", text)).orThrow();
    assertThat(names(notebook)).isEqualTo(NOTEBOOK);
    assertThat(number(notebook, "nbformat")).isEqualTo(4);
    assertThat(number(notebook, "nbformat_minor")).isEqualTo(5);
    JsonObject metadata = (JsonObject) notebook.value("metadata").orElseThrow();
    JsonObject kernel = (JsonObject) metadata.value("kernelspec").orElseThrow();
    assertThat(text(kernel, "name")).isEqualTo("glue_pyspark");
    assertThat(text(kernel, "display_name")).isNotBlank();
    assertThat(text((JsonObject) metadata.value("language_info").orElseThrow(), "name"))
        .isNotBlank();
    List<JsonObject> cells =
        ((JsonArray) notebook.value("cells").orElseThrow())
            .items().stream().map(JsonObject.class::cast).toList();
    Set<String> ids = new HashSet<>();
    for (JsonObject cell : cells) {
      assertThat(names(cell)).isEqualTo(text(cell, "cell_type").equals("code") ? CODE : MARKDOWN);
      assertThat(text(cell, "id")).matches("[a-zA-Z0-9-_]{1,64}");
      assertThat(ids.add(text(cell, "id"))).isTrue();
      assertThat(cell.value("metadata").orElseThrow()).isInstanceOf(JsonObject.class);
      assertThat(((JsonArray) cell.value("source").orElseThrow()).items())
          .isNotEmpty()
          .allMatch(JsonString.class::isInstance);
    }
    return cells;
  }

  /** The text of a cell. */
  static String source(JsonObject cell) {
    StringBuilder text = new StringBuilder();
    for (JsonValue line : ((JsonArray) cell.value("source").orElseThrow()).items()) {
      text.append(((JsonString) line).value());
    }
    return text.toString();
  }

  static String text(JsonObject object, String name) {
    return ((JsonString) object.value(name).orElseThrow()).value();
  }

  private static int number(JsonObject object, String name) {
    return ((JsonNumber) object.value(name).orElseThrow()).value().intValueExact();
  }

  private static Set<String> names(JsonObject object) {
    Set<String> names = new HashSet<>();
    object.members().stream().map(Member::name).forEach(names::add);
    return names;
  }
}

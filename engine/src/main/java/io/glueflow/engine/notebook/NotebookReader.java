// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the cells of a notebook of format 4, in Python. */
final class NotebookReader {

  private static final BigDecimal FORMAT = BigDecimal.valueOf(4);
  private static final String CONVERT =
      "Jupyter converts it: jupyter nbconvert --to notebook --nbformat 4 FILE";

  private final Diagnostics diagnostics = new Diagnostics();

  private NotebookReader() {}

  /** Reads a file. */
  static Diagnosed<List<NotebookCell>> read(SourceText source) {
    Diagnosed<JsonValue> json = JsonReader.read(source);
    if (json.value().isEmpty() || json.hasErrors()) {
      return Diagnosed.none(json.diagnostics());
    }
    NotebookReader reader = new NotebookReader();
    Optional<List<NotebookCell>> cells = reader.notebook(json.value().get());
    List<Diagnostic> problems = reader.diagnostics.sorted();
    return cells.isEmpty() || reader.diagnostics.hasErrors()
        ? Diagnosed.none(problems)
        : Diagnosed.of(cells.get(), problems);
  }

  private Optional<List<NotebookCell>> notebook(JsonValue value) {
    if (!(value instanceof JsonObject notebook) || notebook.member("nbformat").isEmpty()) {
      boolean workflow = value instanceof JsonObject object && object.member("nodes").isPresent();
      report(
          value.location(),
          "this is no notebook: it has no 'nbformat'",
          workflow ? "'glueflow compile' makes a program of a workflow" : "name an .ipynb file");
      return Optional.empty();
    }
    JsonValue format = notebook.value("nbformat").orElseThrow();
    if (!(format instanceof JsonNumber number) || number.value().compareTo(FORMAT) != 0) {
      String found = format instanceof JsonNumber number ? "" + number.value() : format.kind();
      report(format.location(), "the format of the notebook is " + found + ", not 4", CONVERT);
      return Optional.empty();
    }
    checkLanguage(notebook);
    Optional<JsonValue> cells = notebook.value("cells");
    if (cells.isEmpty() || !(cells.get() instanceof JsonArray array)) {
      report(
          cells.map(JsonValue::location).orElse(notebook.location()),
          "a notebook has an array 'cells'",
          CONVERT);
      return Optional.empty();
    }
    List<NotebookCell> read = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      cell(array.items().get(i), i + 1).ifPresent(read::add);
    }
    return Optional.of(read);
  }

  private void checkLanguage(JsonObject notebook) {
    for (List<String> path :
        List.of(List.of("kernelspec", "language"), List.of("language_info", "name"))) {
      Optional<JsonString> language =
          notebook
              .value("metadata")
              .flatMap(metadata -> member(metadata, path.get(0)))
              .flatMap(found -> member(found, path.get(1)))
              .flatMap(NotebookReader::string);
      if (language.isPresent() && !isPython(language.get().value())) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.NOTEBOOK_LANGUAGE,
                    language.get().location(),
                    "the notebook is in '" + language.get().value() + "'")
                .withHint("only notebooks in Python become jobs"));
        return;
      }
    }
  }

  private static boolean isPython(String language) {
    String name = language.toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.contains("python") || name.contains("pyspark");
  }

  private static Optional<JsonValue> member(JsonValue value, String name) {
    return value instanceof JsonObject object ? object.value(name) : Optional.empty();
  }

  private static Optional<JsonString> string(JsonValue value) {
    return value instanceof JsonString string ? Optional.of(string) : Optional.empty();
  }

  private Optional<NotebookCell> cell(JsonValue value, int number) {
    Optional<NotebookCell.Kind> kind =
        member(value, "cell_type").flatMap(NotebookReader::string).flatMap(NotebookReader::kind);
    if (kind.isEmpty()) {
      report(
          value.location(),
          "cell " + number + " has no 'cell_type' that is known",
          "a cell is 'code', 'markdown' or 'raw'");
      return Optional.empty();
    }
    Optional<JsonValue> source = member(value, "source");
    List<JsonString> parts = source.stream().flatMap(NotebookReader::strings).toList();
    boolean sound =
        source.isPresent()
            && (source.get() instanceof JsonString
                || (source.get() instanceof JsonArray array
                    && array.items().size() == parts.size()));
    if (!sound) {
      report(
          source.map(JsonValue::location).orElse(value.location()),
          "cell " + number + " has no text",
          "its 'source' is a string, or an array of them");
      return Optional.empty();
    }
    Set<String> tags = new HashSet<>();
    member(value, "metadata").flatMap(metadata -> member(metadata, "tags")).stream()
        .flatMap(NotebookReader::strings)
        .forEach(tag -> tags.add(tag.value()));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new NotebookCell(kind.get(), number, new CellText(parts), tags));
  }

  private static Optional<NotebookCell.Kind> kind(JsonString name) {
    return Stream.of(NotebookCell.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name.value()))
        .findFirst();
  }

  private static Stream<JsonString> strings(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.items().stream().flatMap(item -> string(item).stream());
    }
    return string(value).stream();
  }

  private void report(Location place, String message, String hint) {
    diagnostics.report(Diagnostic.of(DiagnosticCode.NOT_A_NOTEBOOK, place, message).withHint(hint));
  }
}

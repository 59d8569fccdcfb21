// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import java.util.List;
import java.util.Locale;

/** What nodes that read or write files have in common. */
final class FireFiles {

  private static final String FILE_NAME = "input_file_name";

  private FireFiles() {}

  /** Begins a node that reads files. */
  static NodeDraft read(FireText path, FireMapping mapping, String type) {
    NodeDraft read = mapping.add(type);
    if (!path.isEmpty()) {
      read.put("path", path.json());
    }
    return read;
  }

  /** Adds the column for the file's name if the node asks for one. */
  static void addFileName(FireNode node, FireMapping mapping, NodeDraft read) {
    if (node.fields().flag("addInputFileName", false)) {
      read.put("file-name-column", FILE_NAME);
      mapping.adapted(
          node.fields().text("addInputFileName").location(),
          "the column with the file's path is called '" + FILE_NAME + "'");
    }
  }

  /** Further options, as lists of names and values. */
  static void addOptions(FireFields fields, ObjectDraft options) {
    List<FireRow> rows =
        FireRow.of(fields.list("extraOptionsKeys"), fields.list("extraOptionsValues"));
    rows.forEach(row -> options.put(row.text(0).strip(), row.cell(1).json()));
  }

  /** Puts options unless there are none. */
  static void put(NodeDraft draft, ObjectDraft options) {
    if (!options.isEmpty()) {
      draft.put("options", options.build());
    }
  }

  /** A text unless it is what the node has anyway. */
  static void putUnless(String usual, NodeDraft draft, String property, FireText text) {
    if (!text.text().isEmpty() && !text.text().equalsIgnoreCase(usual)) {
      draft.put(property, text.json());
    }
  }

  /** What happens to files that are there: Fire's word in lower case, or the older switch. */
  static void putMode(FireNode node, NodeDraft write) {
    FireFields fields = node.fields();
    FireText mode = fields.textOr("Append", "saveMode");
    FireText overwrite = fields.text("overwrite");
    String word = mode.text().strip().toLowerCase(Locale.ROOT);
    if (!fields.has("saveMode") && !overwrite.isEmpty()) {
      word = overwrite.text().strip().equalsIgnoreCase("true") ? "overwrite" : "error";
    }
    boolean fails = word.equals("errorifexists") || word.equals("error_if_exists");
    write.put("mode", fails ? "error" : word, mode.location());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import java.util.Locale;

/** Reads delimited files, as a node or a dataset describes them. */
final class FireCsv {

  private FireCsv() {}

  /** The node that reads CSV. */
  static void read(FireNode node, FireMapping mapping) {
    FireFields fields = node.fields();
    NodeDraft read = FireFiles.read(fields.text("path"), mapping, "read-csv");
    FireSchema schema = FireSchema.of(fields);
    boolean header = fields.flag("header", true);
    putShape(read, header, fields.textOr(",", "separator", "delimiter"));
    FireFiles.putUnless("\"", read, "quote", fields.text("quote"));
    read.put("escape", fields.textOr("\\", "escape").json());
    FireFiles.putUnless("UTF-8", read, "encoding", fields.text("encoding"));
    putMode(fields, read);
    finish(mapping, read, schema, header);
    fields.ignore("enforceSchema");
    if (fields.flag("dropSpecialCharacterInColumnName", false) && schema.columns().isEmpty()) {
      mapping.leftOut(
          fields.text("dropSpecialCharacterInColumnName").location(),
          "special characters stay in the names of columns");
    }
    FireFiles.addFileName(node, mapping, read);
    var options = read.object();
    FireFiles.addOptions(fields, options);
    FireFiles.put(read, options);
  }

  /** A dataset of delimited files. */
  static void read(
      FireText path, FireText separator, boolean header, FireSchema schema, FireMapping mapping) {
    NodeDraft read = FireFiles.read(path, mapping, "read-csv");
    putShape(read, header, separator);
    read.put("escape", "\\");
    finish(mapping, read, schema, header);
  }

  private static void putShape(NodeDraft read, boolean header, FireText separator) {
    if (!header) {
      read.put("header", false);
    }
    FireFiles.putUnless(",", read, "delimiter", separator);
  }

  private static void finish(
      FireMapping mapping, NodeDraft read, FireSchema schema, boolean header) {
    FireReadSchema columns = new FireReadSchema(mapping, schema);
    if (!columns.put(read)) {
      read.put("infer-schema", true);
      if (!header) {
        mapping.adapted(
            read.location(), "the columns have no names: they are _c0, _c1 and so on, not C0, C1");
      }
    }
    columns.outputOf(read);
  }

  private static void putMode(FireFields fields, NodeDraft read) {
    FireText mode = fields.text("mode");
    boolean drop =
        fields.flag("dropMalformed", false)
            || mode.text().strip().toUpperCase(Locale.ROOT).equals("DROPMALFORMED");
    if (drop) {
      read.put("bad-rows", "drop", mode.location());
    } else if (mode.text().strip().toUpperCase(Locale.ROOT).equals("FAILFAST")) {
      read.put("bad-rows", "fail", mode.location());
    }
  }
}

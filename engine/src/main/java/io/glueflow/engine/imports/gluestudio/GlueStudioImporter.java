// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.Importer;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.Optional;

/** Imports visual jobs of AWS Glue Studio. */
public final class GlueStudioImporter implements Importer {

  @Override
  public boolean recognizes(JsonValue root) {
    return GlueDialects.recognizes(root);
  }

  @Override
  public String formatOf(JsonValue root) {
    return "Glue Studio job";
  }

  @Override
  public Diagnosed<Import> read(SourceText source, JsonValue root, ImportOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    if (!(root instanceof JsonObject object)) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.MALFORMED_EXPORT, root.location(), "a visual job is an object"));
      return Diagnosed.none(diagnostics.sorted());
    }
    Optional<GlueJob> job = new GlueDialects(source, diagnostics).read(object);
    if (job.isEmpty()) {
      return Diagnosed.none(diagnostics.sorted());
    }
    Import imported = new GlueJobImport(job.get(), object.location(), diagnostics).run();
    return Diagnosed.of(imported, diagnostics.sorted());
  }
}

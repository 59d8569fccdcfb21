// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.Importer;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.List;

/** Imports workflows of Fire. */
public final class FireImporter implements Importer {

  @Override
  public boolean recognizes(JsonValue root) {
    return false;
  }

  @Override
  public Diagnosed<Import> read(SourceText source, JsonValue root, ImportOptions options) {
    return Diagnosed.none(List.of());
  }
}

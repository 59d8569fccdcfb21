// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;

/** Turns the documents of another tool into workflows. */
public interface Importer {

  /** Whether a document is of the kind that this importer reads. */
  boolean recognizes(JsonValue root);

  /** What a recognized document is, as people say it, such as {@code Fire pipeline}. */
  String formatOf(JsonValue root);

  /**
   * Imports a document.
   *
   * @param source the text it was read from
   * @param root the document
   * @param options where to find what the document only names
   * @return the workflow, with everything that could not be converted as problems; empty when the
   *     document holds no workflow
   */
  Diagnosed<Import> read(SourceText source, JsonValue root, ImportOptions options);
}

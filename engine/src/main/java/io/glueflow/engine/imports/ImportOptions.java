// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import java.nio.file.Path;
import java.util.List;

/**
 * Where an importer finds what a document only names.
 *
 * @param datasets folders of dataset files, the first that has one wins
 */
public record ImportOptions(List<Path> datasets) {

  /** Nothing beside the document. */
  public static final ImportOptions NONE = new ImportOptions(List.of());

  public ImportOptions {
    datasets = List.copyOf(datasets);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode;
import java.util.List;

/**
 * How much of a set of files converts.
 *
 * @param files every file, in order
 * @param kinds every kind of node in them, what is missing most first
 */
public record Assessment(List<AssessedFile> files, List<KindSummary> kinds) {

  public Assessment {
    files = List.copyOf(files);
    kinds = List.copyOf(kinds);
  }

  /** Sums up files. */
  public static Assessment of(List<AssessedFile> files) {
    return new Assessment(files, KindSummary.of(files));
  }

  /** The workflows that another tool exported. */
  public List<AssessedFile> exports() {
    return files.stream().filter(file -> file.verdict().isOfExport()).toList();
  }

  /** The other files. */
  public List<AssessedFile> others() {
    return files.stream().filter(file -> !file.verdict().isOfExport()).toList();
  }

  /** The folder that holds all files, as the user named it, empty when there is none. */
  public String folder() {
    String folder = files.isEmpty() ? "" : files.get(0).file();
    for (AssessedFile file : files) {
      while (!file.file().startsWith(folder) || !(folder.isEmpty() || folder.endsWith("/"))) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
    }
    return folder;
  }

  /** The name of a file inside the folder. */
  public String shortName(AssessedFile file) {
    return file.file().substring(folder().length());
  }

  /** The number of files of a verdict. */
  public long count(Verdict verdict) {
    return files.stream().filter(file -> file.verdict() == verdict).count();
  }

  /** How the nodes of all exports converted. */
  public OutcomeCounts counts() {
    List<ImportedNode> nodes = files.stream().flatMap(file -> file.nodes().stream()).toList();
    return OutcomeCounts.of(nodes);
  }

  /** The kinds of which some nodes have no counterpart. */
  public List<KindSummary> missing() {
    return kinds.stream().filter(kind -> kind.counts().missing() > 0).toList();
  }

  /** The share of exported workflows of which every node converts, in whole percent. */
  public long percentConverting() {
    long whole = count(Verdict.CONVERTS) + count(Verdict.NEEDS_WORK);
    return exports().isEmpty() ? 0 : Math.floorDiv(100 * whole, exports().size());
  }
}

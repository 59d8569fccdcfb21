// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What datasets are called, by the naming conventions of OpenLineage. */
final class OpenLineageNames {

  private static final Pattern STORE =
      Pattern.compile("(s3[an]?|gs|wasbs|abfss|hdfs)://([^/]+)/*(.*)");

  /**
   * The name of a dataset.
   *
   * @param namespace the store or catalog it is in
   * @param name what it is called there
   */
  record Name(String namespace, String name) {}

  private final Path folder;

  /**
   * Names datasets.
   *
   * @param folder where relative paths begin
   */
  OpenLineageNames(Path folder) {
    this.folder = folder;
  }

  Name of(Dataset dataset) {
    if (dataset.kind().equals("table")) {
      // the region and the account are known only where the workflow runs
      return new Name("arn:aws:glue", "table/" + dataset.name().replace('.', '/'));
    }
    if (dataset.kind().equals("jdbc")) {
      int slash = dataset.name().indexOf('/');
      return new Name(
          "jdbc:" + dataset.name().substring(0, slash), dataset.name().substring(slash + 1));
    }
    if (dataset.name().isEmpty()) {
      return new Name("glueflow", dataset.kind());
    }
    Matcher store = STORE.matcher(dataset.name());
    if (store.matches()) {
      String scheme = store.group(1).startsWith("s3") ? "s3" : store.group(1);
      String key = store.group(3).isEmpty() ? "/" : store.group(3).replaceFirst("/+$", "");
      return new Name(scheme + "://" + store.group(2), key);
    }
    return new Name("file", file(dataset.name()));
  }

  private String file(String path) {
    return path.startsWith("file:")
        ? URI.create(path).getPath()
        : folder.resolve(path).normalize().toString();
  }
}

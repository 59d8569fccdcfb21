// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The empty file that says that what lies in a folder is complete.
 *
 * <p>Spark leaves the marker of an earlier write in place while it adds to a folder, and sets none
 * when it replaces single partitions: a write that fails half-way would look complete.
 */
final class SuccessMarker {

  private final Path marker;
  private final Configuration configuration;

  SuccessMarker(String folder, Configuration configuration) {
    this.marker = new Path(folder, "_SUCCESS");
    this.configuration = configuration;
  }

  void remove() {
    try {
      files().delete(marker, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + marker + ": " + e.getMessage(), e);
    }
  }

  void set() {
    try {
      files().create(marker, true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + marker + ": " + e.getMessage(), e);
    }
  }

  private FileSystem files() throws IOException {
    return marker.getFileSystem(configuration);
  }
}

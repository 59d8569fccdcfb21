// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Waits for files to change, however editors write them: in place, or anew under the name. */
final class FileWatch {

  private static final long MILLIS = 200;

  private final List<Path> files;
  private Map<Path, String> seen;

  FileWatch(List<Path> files) {
    this.files = List.copyOf(files);
    this.seen = states();
  }

  /** Returns when one of the files is not what it was before. */
  void await() throws InterruptedException {
    Map<Path, String> now = states();
    while (now.equals(seen)) {
      Thread.sleep(MILLIS);
      now = states();
    }
    seen = now;
  }

  private Map<Path, String> states() {
    Map<Path, String> states = new HashMap<>();
    files.forEach(file -> states.put(file, state(file)));
    return states;
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      // a file can be away for a moment while it is written
      return "";
    }
  }
}

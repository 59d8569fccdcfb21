// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;

/** What is written to {@code output} goes to a disk of 64 kilobytes. */
final class SmallDisk implements Circumstance {

  private static final String MOUNT = "mkdir -p output && mount -t tmpfs -o size=64k tmpfs output";

  private SmallDisk() {}

  /** A small disk; whoever may not mount one skips the test. */
  static SmallDisk mounted() throws IOException, InterruptedException {
    assumeMountable();
    return new SmallDisk();
  }

  /** Whoever may not mount a small disk skips the test. */
  static void assumeMountable() throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
            .start()
            .waitFor();
    assumeTrue(code == 0, "needs the right to mount a small disk");
  }

  @Override
  public List<String> commandLine(String line) {
    return List.of("unshare", "-rm", "sh", "-c", MOUNT + " && " + line);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunReportCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the report so that a reader sees all of it or none. */
final class ReportFile {

  private ReportFile() {}

  static void write(Path file, RunReport report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.writeString(unfinished, RunReportCodec.write(report));
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Path;

/** Decides which document a runner reads. */
final class RunnerDocument {

  private RunnerDocument() {}

  /**
   * The user's file where it says all of the workflow; otherwise one that is written for the run.
   *
   * @param document what was read
   * @param workflow what is to run of it
   * @param name the file's name, or that of standard input
   * @param folder the folder of the run
   */
  static RunDocument of(Document document, Workflow workflow, String name, RunFolder folder)
      throws EnvironmentException {
    boolean asWritten =
        document.imported().isEmpty()
            && document.workflow().equals(workflow)
            && !name.equals(WorkflowFiles.STANDARD_INPUT);
    try {
      return asWritten
          ? RunDocument.asWritten(Path.of(name).toAbsolutePath().normalize())
          : RunDocument.of(workflow, WorkflowFiles.displayName(name), folder);
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + folder.workflow(), e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;

/** Makes what a job runs its workflow by: all in which the modes of submitting differ. */
interface JobProgramSource {

  /**
   * The program of a workflow.
   *
   * @param workflow the workflow, with the places that its inputs are uploaded to
   * @return the program; none when the workflow cannot be run by one
   */
  Diagnosed<JobProgram> program(SubmitRequest request, Workflow workflow, SubmitPlaces places)
      throws IOException;
}

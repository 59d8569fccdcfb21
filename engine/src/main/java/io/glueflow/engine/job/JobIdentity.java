// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which job it is that runs a workflow.
 *
 * @param name the job's name
 * @param workflow the name of the workflow
 * @param shared whether other workflows may run as the same job
 */
public record JobIdentity(String name, String workflow, boolean shared) {

  /** The tag that says that glueflow made the job and may change it. */
  public static final String MANAGED_TAG = "glueflow:managed";

  /** The tag that names the workflow of a job that is not shared. */
  public static final String WORKFLOW_TAG = "glueflow:workflow";

  /** The job of a workflow. */
  public static JobIdentity of(Settings settings, String workflow) {
    return settings
        .find(JobKeys.JOB_NAME)
        .map(name -> new JobIdentity(name, workflow, true))
        .orElseGet(() -> new JobIdentity("glueflow-" + inNames(workflow), workflow, false));
  }

  /** The workflow as the names of its folders in S3 have it. */
  public String folder() {
    return inNames(workflow);
  }

  private static String inNames(String workflow) {
    return workflow.replace(' ', '-');
  }

  /** The tags that every such job has. */
  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put(MANAGED_TAG, "true");
    if (!shared) {
      tags.put(WORKFLOW_TAG, workflow);
    }
    return tags;
  }
}

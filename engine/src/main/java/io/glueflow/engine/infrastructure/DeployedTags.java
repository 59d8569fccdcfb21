// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.job.JobIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/** The tags of a job that a template makes. */
final class DeployedTags {

  private DeployedTags() {}

  /** The tags without the one by which a submission knows a job that it may change. */
  static Map<String, String> of(CreateJobRequest job) {
    Map<String, String> tags = new LinkedHashMap<>(job.tags());
    tags.remove(JobIdentity.MANAGED_TAG);
    return tags;
  }
}

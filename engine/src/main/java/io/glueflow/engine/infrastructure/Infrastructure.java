// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.submit.Asset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;

/**
 * What a workflow needs in an account: the description that templates are written from.
 *
 * @param workflow the workflow's name
 * @param inputs what is asked for at the deployment
 * @param job the job, as a submission would make it
 * @param arguments the job's arguments, in the place of those of {@code job}
 * @param policy what the job's role may do
 * @param schedule when the job runs, empty for no schedule
 * @param newFiles places whose new files start the job; empty for none
 * @param alarm who is told of failed runs
 * @param assets what the job reads and must be uploaded
 */
public record Infrastructure(
    String workflow,
    List<DeploymentInput> inputs,
    CreateJobRequest job,
    Map<String, DeployedText> arguments,
    List<PolicyStatement> policy,
    String schedule,
    List<DataPath> newFiles,
    Alarm alarm,
    List<Asset> assets) {

  public Infrastructure {
    inputs = List.copyOf(inputs);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    policy = List.copyOf(policy);
    newFiles = List.copyOf(newFiles);
    assets = List.copyOf(assets);
  }
}

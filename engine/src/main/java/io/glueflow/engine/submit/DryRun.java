// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateJobRequest;

/** Finds out which calls a submission would make; it only reads. */
public final class DryRun {

  private final AwsClients clients;
  private final Encryption encryption;
  private final UploadCalls uploading;

  /** A dry run against what is there. */
  public DryRun(AwsClients clients, Settings settings) {
    this.clients = clients;
    this.encryption = Encryption.of(settings);
    this.uploading = new UploadCalls(encryption, Submitter.MULTIPART_FROM);
  }

  /** The calls that would change something, in their order; none when a token has its run. */
  public List<ApiCall> calls(SubmitPlan plan, SubmitOptions options) throws InterruptedException {
    if (options.tokenGiven() && isStarted(plan.start())) {
      return List.of();
    }
    JobSync sync = new JobSync(clients, SubmitTimings.STANDARD, event -> {});
    Optional<JobDifference> difference = sync.difference(plan.job(), options.adopt());
    List<ApiCall> calls = new ArrayList<>();
    AssetUploads uploads = new AssetUploads(clients.s3(), encryption, Long.MAX_VALUE, event -> {});
    for (Asset asset : plan.assets()) {
      if (!uploads.isThere(asset)) {
        calls.addAll(uploading.of(asset));
      }
    }
    if (difference.isEmpty()) {
      calls.add(new ApiCall("glue", "CreateJob", RequestJson.of(plan.job())));
    } else {
      calls.addAll(update(plan.identity().name(), difference.get(), sync));
    }
    if (options.tokenGiven()) {
      calls.add(uploading.claim(plan.start().claim()));
    }
    calls.add(new ApiCall("glue", "StartJobRun", RequestJson.of(plan.start().request())));
    return calls;
  }

  private boolean isStarted(RunStart start) {
    return new RunStarter(clients::glue, SubmitTimings.STANDARD, event -> {})
        .look(start.jobName(), start.token(), Instant.EPOCH)
        .isPresent();
  }

  private static List<ApiCall> update(String job, JobDifference difference, JobSync sync) {
    List<ApiCall> calls = new ArrayList<>();
    if (!difference.merge().changes().isEmpty()) {
      UpdateJobRequest request =
          UpdateJobRequest.builder().jobName(job).jobUpdate(difference.merge().update()).build();
      calls.add(new ApiCall("glue", "UpdateJob", RequestJson.of(request)));
    }
    if (!difference.missingTags().isEmpty()) {
      TagResourceRequest request =
          TagResourceRequest.builder()
              .resourceArn(sync.arnOf(job))
              .tagsToAdd(new TreeMap<>(difference.missingTags()))
              .build();
      calls.add(new ApiCall("glue", "TagResource", RequestJson.of(request)));
    }
    return calls;
  }
}

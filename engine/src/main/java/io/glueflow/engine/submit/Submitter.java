// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Submits a workflow: looks at its job, uploads what is missing, brings the job up to date, starts
 * one run. However often and wherever a submission is cut off, it never starts a second run.
 */
public final class Submitter {

  static final long MULTIPART_FROM = 16 << 20;

  private final AwsClients clients;
  private final Settings settings;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;

  /** A submitter that tells what it does; the listener is called from several threads. */
  public Submitter(
      AwsClients clients,
      Settings settings,
      SubmitTimings timings,
      Consumer<SubmitEvent> listener) {
    this.clients = clients;
    this.settings = settings;
    this.timings = timings;
    this.listener = listener;
  }

  /**
   * Does what a plan says.
   *
   * @return the one run
   * @throws DiagnosticException when no run was started, or when that is not known
   * @throws InterruptedException when it was interrupted, and nothing was started
   * @throws IOException when the submission cannot be written down
   */
  public RunReference submit(SubmitPlan plan, SubmitOptions options)
      throws InterruptedException, IOException {
    return new SingleStart(clients, settings, timings, listener, "submit")
        .start(plan.start(), options, () -> prepare(plan, options.adopt()));
  }

  /** Uploads and brings the job up to date; Glue is asked first, so that nothing is left behind. */
  private void prepare(SubmitPlan plan, boolean adopt) throws InterruptedException {
    JobSync sync = new JobSync(clients, timings, listener);
    Optional<JobDifference> difference = sync.difference(plan.job(), adopt);
    boolean uploaded =
        new AssetUploads(clients.s3(), Encryption.of(settings), MULTIPART_FROM, listener)
            .upload(plan.assets());
    if (uploaded && difference.isPresent() && !difference.get().isNone()) {
      // uploads take time, and an update overwrites what somebody changed meanwhile
      difference = sync.difference(plan.job(), adopt);
    }
    sync.sync(plan.job(), difference, adopt);
  }
}

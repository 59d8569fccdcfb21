// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.AwsCall;
import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.aws.AwsProblems;
import io.glueflow.engine.job.JobIdentity;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.ConcurrentModificationException;
import software.amazon.awssdk.services.glue.model.CreateJobRequest;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.glue.model.InternalServiceException;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.OperationTimeoutException;

/** Makes the Glue job, or brings it up to date when it differs. */
final class JobSync {

  private static final int ATTEMPTS = 5;

  private final AwsClients clients;
  private final JobOwner owner;
  private final SubmitTimings timings;
  private final Consumer<SubmitEvent> listener;

  JobSync(AwsClients clients, SubmitTimings timings, Consumer<SubmitEvent> listener) {
    this.clients = clients;
    this.owner = new JobOwner(clients);
    this.timings = timings;
    this.listener = listener;
  }

  /**
   * What a job that is there needs; empty when there is no such job.
   *
   * @param adopt whether a job that something else made may be changed
   * @throws DiagnosticException when it must not be touched
   */
  Optional<JobDifference> difference(CreateJobRequest wanted, boolean adopt)
      throws InterruptedException {
    Optional<Job> existing = find(wanted.name());
    if (existing.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> tags = owner.tagsOf(wanted.name());
    Map<String, String> missing = new HashMap<>(wanted.tags());
    missing.entrySet().removeAll(tags.entrySet());
    JobDifference difference =
        new JobDifference(JobMerge.of(existing.get(), wanted), Map.copyOf(missing));
    if (!JobOwner.isOurs(tags) && !adopt) {
      throw notOurs(
          "there is a job '" + wanted.name() + "' that glueflow did not make",
          "choose another 'job-name', or let glueflow manage it with --adopt",
          difference);
    }
    String other = otherWorkflow(tags, wanted);
    if (!other.isEmpty() && !adopt) {
      throw notOurs(
          "the job '" + wanted.name() + "' is that of another workflow, '" + other + "'",
          "rename the workflow, choose a 'job-name', or take the job over with --adopt",
          difference);
    }
    return Optional.of(difference);
  }

  /**
   * Sees to it that the job is there and as wanted.
   *
   * @param known what it needs
   * @param adopt whether a job that something else made may be changed
   * @throws DiagnosticException when it cannot be, or must not be touched
   */
  void sync(CreateJobRequest wanted, Optional<JobDifference> known, boolean adopt)
      throws InterruptedException {
    Optional<JobDifference> difference = known;
    if (difference.isEmpty() && created(wanted)) {
      listener.accept(new SubmitEvent.JobCreated(wanted.name()));
      return;
    }
    if (difference.isEmpty()) {
      // it appeared meanwhile, made by a submission beside this one or by our own first attempt
      difference = difference(wanted, adopt);
    }
    update(wanted.name(), difference.orElseThrow(() -> vanished(wanted.name())));
  }

  private void update(String name, JobDifference difference) throws InterruptedException {
    if (!difference.merge().changes().isEmpty()) {
      repeatable(
          AwsCall.job("UpdateJob", name),
          () ->
              clients
                  .glue()
                  .updateJob(
                      request -> request.jobName(name).jobUpdate(difference.merge().update())));
    }
    if (!difference.missingTags().isEmpty()) {
      owner.tag(name, difference.missingTags());
    }
    listener.accept(
        difference.isNone()
            ? new SubmitEvent.JobUnchanged(name)
            : new SubmitEvent.JobUpdated(name, difference.changes()));
  }

  String arnOf(String job) {
    return owner.arnOf(job);
  }

  private Optional<Job> find(String name) throws InterruptedException {
    return repeatable(
        AwsCall.job("GetJob", name),
        () -> {
          try {
            return Optional.of(clients.glue().getJob(request -> request.jobName(name)).job());
          } catch (EntityNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /** Whether the job was made; false when there is one of that name already. */
  private boolean created(CreateJobRequest wanted) throws InterruptedException {
    return repeatable(
        AwsCall.job("CreateJob", wanted.name()),
        () -> {
          try {
            clients.glue().createJob(wanted);
            return true;
          } catch (AlreadyExistsException | IdempotentParameterMismatchException e) {
            return false;
          }
        });
  }

  /** Makes a call that does no harm when it is made twice. */
  private <T> T repeatable(AwsCall call, Supplier<T> action) throws InterruptedException {
    Backoff backoff = new Backoff(timings.retryPause(), timings.longestRoomPause());
    for (int attempt = 1; ; attempt++) {
      try {
        return AwsProblems.answered(action);
      } catch (SdkException e) {
        boolean passing =
            e instanceof ConcurrentModificationException
                || e instanceof OperationTimeoutException
                || e instanceof InternalServiceException;
        if (!passing || attempt == ATTEMPTS) {
          throw new DiagnosticException(List.of(AwsProblems.of(e, call)));
        }
        Backoff.pause(backoff.next());
      }
    }
  }

  /** The workflow that a job of its own was made for, when it is not the one wanted. */
  private static String otherWorkflow(Map<String, String> tags, CreateJobRequest wanted) {
    String own = wanted.tags().getOrDefault(JobIdentity.WORKFLOW_TAG, "");
    String other = tags.getOrDefault(JobIdentity.WORKFLOW_TAG, own);
    return own.isEmpty() || other.equals(own) ? "" : other;
  }

  private static DiagnosticException notOurs(
      String message, String hint, JobDifference difference) {
    String changes =
        difference.merge().changes().stream()
            .map(JobChange::field)
            .limit(8)
            .collect(Collectors.joining(", "));
    return new DiagnosticException(
        List.of(
            Diagnostic.of(DiagnosticCode.JOB_NOT_OURS, Location.ofFile("AWS Glue"), message)
                .withHint(
                    hint + ", which changes " + (changes.isEmpty() ? "only its tags" : changes))));
  }

  private static DiagnosticException vanished(String name) {
    return new DiagnosticException(
        List.of(
            Diagnostic.of(
                    DiagnosticCode.AWS_REFUSED,
                    Location.ofFile("AWS Glue"),
                    "the job '" + name + "' is made and removed by something else meanwhile")
                .withHint("repeat the command when nothing else works on the job")));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.logs.LogStore;
import io.glueflow.localglue.protocol.ServiceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Moves runs through their states. Each active run has a thread of its own. Thread-safe. */
final class RunScheduler implements AutoCloseable {

  private static final int BAD_REQUEST = 400;
  private static final int FAULT = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RunOptions options;
  private final JobExecutor executor;
  private final LogStore logs;
  private final Clock clock;
  private final URI endpoint;
  private final Map<String, List<JobRun>> runs = new LinkedHashMap<>();
  private final Map<JobRun, ScheduledFuture<?>> queue = new LinkedHashMap<>();
  private boolean closed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "job-run-timer");
            thread.setDaemon(true);
            return thread;
          });

  RunScheduler(RunOptions options, JobExecutor executor, LogStore logs, Clock clock, URI endpoint) {
    this.endpoint = endpoint;
    this.options = options;
    this.executor = executor;
    this.logs = logs;
    this.clock = clock;
  }

  /** Starts a run or queues it, or refuses it because there is no room. */
  synchronized void submit(JobRun run, boolean queuing) {
    if (closed) {
      throw new ServiceException("InternalServiceException", FAULT, "The service is closing down");
    }
    Optional<ServiceException> obstacle = obstacle(run);
    if (obstacle.isPresent() && !queuing) {
      throw obstacle.get();
    }
    runs.computeIfAbsent(run.jobName(), name -> new ArrayList<>()).add(run);
    if (obstacle.isEmpty()) {
      begin(run);
    } else {
      run.waitFor("The job run is queued: " + obstacle.get().getMessage());
      queue.put(run, after(options.queueTime(), () -> expire(run)));
    }
  }

  /** The runs of a job, the newest first. */
  synchronized List<JobRun> of(String jobName) {
    List<JobRun> newestFirst = new ArrayList<>(runs.getOrDefault(jobName, List.of()));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  synchronized Optional<JobRun> find(String jobName, String id) {
    return of(jobName).stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** Reads something of runs while none of them changes. */
  synchronized <T> T read(Supplier<T> reading) {
    return reading.get();
  }

  /** Stops a run; says whether it was there to be stopped. */
  synchronized boolean stop(JobRun run) {
    if (run.state() == JobState.WAITING) {
      leaveQueue(run);
      run.become(JobState.STOPPED, clock.instant());
    } else if (run.state() == JobState.STARTING || run.state() == JobState.RUNNING) {
      run.become(JobState.STOPPING, clock.instant());
      run.interrupt(false);
    } else {
      return false;
    }
    return true;
  }

  /** Ends all programs, and waits until they have ended. */
  @Override
  public void close() {
    List<JobRun> active;
    synchronized (this) {
      closed = true;
      queue.clear();
      active =
          runs.values().stream()
              .flatMap(List::stream)
              .filter(run -> run.state().isActive())
              .toList();
      active.forEach(run -> run.interrupt(false));
    }
    timer.shutdownNow();
    active.forEach(run -> run.awaitThread(PATIENCE));
  }

  private Optional<ServiceException> obstacle(JobRun run) {
    long ofJob = of(run.jobName()).stream().filter(other -> other.state().isActive()).count();
    if (ofJob >= run.concurrentRuns()) {
      return Optional.of(
          new ServiceException(
              "ConcurrentRunsExceededException",
              BAD_REQUEST,
              "Concurrent runs exceeded for " + run.jobName()));
    }
    long ofAccount =
        runs.values().stream()
            .flatMap(List::stream)
            .filter(other -> other.state().isActive())
            .count();
    if (ofAccount >= options.accountRuns()) {
      return Optional.of(
          new ServiceException(
              "ResourceNumberLimitExceededException",
              BAD_REQUEST,
              "Failed to start job run due to exceeding the account limit of concurrent job runs: "
                  + options.accountRuns()));
    }
    return Optional.empty();
  }

  private void begin(JobRun run) {
    run.become(JobState.STARTING, clock.instant());
    Thread thread = new Thread(() -> carryOut(run), run.id());
    thread.setDaemon(true);
    run.carriedOutBy(thread);
    thread.start();
  }

  private void carryOut(JobRun run) {
    try {
      Thread.sleep(options.starting().toMillis());
      Optional<ScheduledFuture<?>> limit = startRunning(run);
      if (limit.isPresent()) {
        JobOutcome outcome = execute(run);
        limit.get().cancel(false);
        end(run, outcome);
      } else {
        endEarly(run);
      }
    } catch (InterruptedException e) {
      endEarly(run);
    }
  }

  /** What will end the run when its time is over; empty when it must not run any more. */
  private synchronized Optional<ScheduledFuture<?>> startRunning(JobRun run) {
    if (closed || run.state() != JobState.STARTING) {
      return Optional.empty();
    }
    run.become(JobState.RUNNING, clock.instant());
    return Optional.of(limit(run));
  }

  private ScheduledFuture<?> limit(JobRun run) {
    Duration time = options.minute().multipliedBy(Math.min(run.timeout(), Integer.MAX_VALUE));
    return after(time, () -> timeOut(run));
  }

  private ScheduledFuture<?> after(Duration time, Runnable task) {
    return timer.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private JobOutcome execute(JobRun run) throws InterruptedException {
    RunLog log = new RunLog(logs, run, clock);
    try {
      return executor.execute(
          new JobExecution(
              run.jobName(),
              run.id(),
              endpoint,
              run.scriptLocation(),
              run.mergedArguments(),
              log::stdout,
              log::stderr));
    } catch (RuntimeException e) {
      // what an executor cannot do is Glue's failure, not the program's
      return JobOutcome.error("Internal service error: " + e.getMessage());
    }
  }

  private synchronized void timeOut(JobRun run) {
    if (run.state() == JobState.RUNNING) {
      run.interrupt(true);
    }
  }

  private synchronized void expire(JobRun run) {
    if (leaveQueue(run)) {
      run.fail("The job run expired in the queue");
      run.become(JobState.EXPIRED, clock.instant());
    }
  }

  /** The run was interrupted: because it is to stop, or because its time is over. */
  private void endEarly(JobRun run) {
    try {
      Thread.sleep(options.stopping().toMillis());
    } catch (InterruptedException e) {
      // asked for a second time: it ends at once
    }
    synchronized (this) {
      boolean stopped = run.state() == JobState.STOPPING || !run.isTimedOut();
      if (!stopped) {
        run.fail("Job run timed out after " + run.timeout() + " minutes");
      }
      run.become(stopped ? JobState.STOPPED : JobState.TIMEOUT, clock.instant());
      admit();
    }
  }

  private synchronized void end(JobRun run, JobOutcome outcome) {
    if (run.state() == JobState.STOPPING) {
      run.become(JobState.STOPPED, clock.instant());
    } else {
      run.fail(outcome.errorMessage());
      run.become(outcome.state(), clock.instant());
      if (outcome.state() != JobState.SUCCEEDED && run.hasAttemptsLeft() && !closed) {
        JobRun next = run.nextAttempt(clock.instant());
        runs.get(run.jobName()).add(next);
        begin(next);
      }
    }
    admit();
  }

  /** Starts those of the queue that there is room for now. */
  private void admit() {
    for (JobRun run : List.copyOf(queue.keySet())) {
      if (obstacle(run).isEmpty()) {
        leaveQueue(run);
        begin(run);
      }
    }
  }

  private boolean leaveQueue(JobRun run) {
    ScheduledFuture<?> expiry = queue.remove(run);
    return expiry != null && expiry.cancel(false);
  }
}

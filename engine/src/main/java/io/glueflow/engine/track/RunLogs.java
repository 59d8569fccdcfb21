// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * The logs of one run, from its beginning on. Each call of {@link #read} tells what has come since
 * the last. A log that does not exist yet has no lines. Failures are those of the AWS SDK; for one
 * thread.
 */
public final class RunLogs {

  /** How many of the lines told last are known again when another stream has them too. */
  private static final int REMEMBERED = 20_000;

  /** Glue writes the same line to several groups, each at a time of its own. */
  private static final Duration ABOUT = Duration.ofSeconds(2);

  private static final String DRIVER = "driver";
  private static final String PROGRESS_BAR = "progress-bar";

  private final CloudWatchLogsClient logs;
  private final LogGroups groups;
  private final String runId;
  private final boolean withExecutors;
  private final Map<String, LogStream> streams = new LinkedHashMap<>();
  private final Map<String, LogLine> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LogLine> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The logs of a run.
   *
   * @param arguments its arguments, those of the job among them
   * @param withExecutors whether to read what the executors log too
   */
  public RunLogs(
      CloudWatchLogsClient logs,
      RunStatus run,
      Map<String, String> arguments,
      boolean withExecutors) {
    this.logs = logs;
    this.groups = LogGroups.of(run, arguments);
    this.runId = run.run().runId();
    this.withExecutors = withExecutors;
    add(groups.continuous(), groups.prefix() + "-" + DRIVER, DRIVER);
    add(groups.output(), runId, "output");
    add(groups.error(), runId, "error");
  }

  /** Tells the lines that have come since the last call, in the order of their times. */
  public void read(Consumer<LogLine> listener) {
    if (withExecutors) {
      findExecutors(groups.continuous(), groups.prefix() + "-");
      findExecutors(groups.error(), runId + "_");
    }
    List<LogLine> waiting = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      Instant horizon = Instant.MAX;
      for (LogStream stream : streams.values()) {
        LogStream.Page page = stream.next();
        waiting.addAll(page.lines());
        if (!page.isLast()) {
          more = true;
          // what is later may still be preceded by lines of this stream
          horizon = earlier(horizon, page.lines());
        }
      }
      waiting.sort(Comparator.comparing(LogLine::time));
      int count = ready(waiting, horizon);
      List<LogLine> now = waiting.subList(0, count);
      now.stream().filter(this::isNew).forEach(listener);
      now.clear();
    }
  }

  private static Instant earlier(Instant horizon, List<LogLine> lines) {
    Instant last = lines.isEmpty() ? Instant.MIN : lines.get(lines.size() - 1).time();
    return last.isBefore(horizon) ? last : horizon;
  }

  private static int ready(List<LogLine> sorted, Instant horizon) {
    int count = 0;
    while (count < sorted.size() && !sorted.get(count).time().isAfter(horizon)) {
      count++;
    }
    return count;
  }

  /** Whether no other stream had the same line at about the same time. */
  private boolean isNew(LogLine line) {
    LogLine before = told.get(line.text());
    boolean isKnown =
        before != null
            && !before.source().equals(line.source())
            && Duration.between(before.time(), line.time()).compareTo(ABOUT) <= 0;
    if (!isKnown) {
      told.remove(line.text());
      told.put(line.text(), line);
    }
    return !isKnown;
  }

  private void findExecutors(String group, String prefix) {
    try {
      logs.describeLogStreamsPaginator(
              request -> request.logGroupName(group).logStreamNamePrefix(prefix))
          .logStreams()
          .forEach(
              stream -> {
                String name = stream.logStreamName();
                String executor = name.substring(prefix.length());
                if (!executor.equals(DRIVER) && !executor.equals(PROGRESS_BAR)) {
                  add(group, name, executor);
                }
              });
    } catch (ResourceNotFoundException e) {
      // nothing has been logged there yet
    }
  }

  private void add(String group, String stream, String source) {
    streams.computeIfAbsent(
        group + " " + stream, key -> new LogStream(logs, group, stream, source));
  }
}

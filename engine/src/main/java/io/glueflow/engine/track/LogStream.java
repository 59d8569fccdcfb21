// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** One log stream that is read from its beginning on, page by page. */
final class LogStream {

  /** Sparse streams have empty pages before their end. */
  private static final int MOST_EMPTY_PAGES = 3;

  private final CloudWatchLogsClient logs;
  private final String group;
  private final String stream;
  private final String source;
  private String token = "";
  private int emptyPages;

  /**
   * Lines that came together.
   *
   * @param lines the lines
   * @param isLast whether there are no more for now
   */
  record Page(List<LogLine> lines, boolean isLast) {

    private static final Page NOTHING = new Page(List.of(), true);
  }

  LogStream(CloudWatchLogsClient logs, String group, String stream, String source) {
    this.logs = logs;
    this.group = group;
    this.stream = stream;
    this.source = source;
  }

  /** The lines that follow those read before; none while group or stream do not exist. */
  Page next() {
    GetLogEventsRequest.Builder request =
        GetLogEventsRequest.builder().logGroupName(group).logStreamName(stream).startFromHead(true);
    GetLogEventsResponse response;
    try {
      response = logs.getLogEvents((token.isEmpty() ? request : request.nextToken(token)).build());
    } catch (ResourceNotFoundException e) {
      return Page.NOTHING;
    }
    String next = response.nextForwardToken();
    boolean atEnd = next == null || next.equals(token);
    emptyPages = response.events().isEmpty() ? emptyPages + 1 : 0;
    token = next == null ? token : next;
    boolean isLast = atEnd || emptyPages > MOST_EMPTY_PAGES;
    if (isLast) {
      emptyPages = 0;
    }
    return new Page(response.events().stream().flatMap(this::lines).toList(), isLast);
  }

  private Stream<LogLine> lines(OutputLogEvent event) {
    Instant time = Instant.ofEpochMilli(event.timestamp() == null ? 0 : event.timestamp());
    return String.valueOf(event.message())
        .lines()
        .map(line -> new LogLine(time, source, LookAlikeSecrets.hide(line)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the log streams. Thread-safe. */
public final class LogStore {

  private final Map<String, Map<String, List<LogEvent>>> groups = new TreeMap<>();
  private long written;

  /** Adds a line to a stream, which comes into being with its first line. */
  public synchronized void write(String group, String stream, String line, Instant time) {
    groups
        .computeIfAbsent(group, name -> new TreeMap<>())
        .computeIfAbsent(stream, name -> new ArrayList<>())
        .add(new LogEvent(stream, written++, time.toEpochMilli(), line));
  }

  /** The streams of a group, by their names; none when there is no such group. */
  synchronized Optional<Map<String, List<LogEvent>>> group(String group) {
    return Optional.ofNullable(groups.get(group))
        .map(
            streams -> {
              Map<String, List<LogEvent>> copy = new TreeMap<>();
              streams.forEach((name, events) -> copy.put(name, List.copyOf(events)));
              return copy;
            });
  }

  /**
   * A line of a log.
   *
   * @param stream the stream it is in
   * @param number tells it from all other lines; later lines have higher numbers
   * @param time when it was written, in milliseconds since 1970
   * @param message the line
   */
  record LogEvent(String stream, long number, long time, String message) {}
}

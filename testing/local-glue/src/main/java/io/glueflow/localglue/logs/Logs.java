// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.logs;

import io.glueflow.localglue.logs.LogStore.LogEvent;
import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.localglue.protocol.Tags;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operations of CloudWatch Logs. */
public final class Logs {

  private static final int BAD_REQUEST = 400;
  private static final int MOST_STREAMS = 50;
  private static final int MOST_EVENTS = 10_000;

  private final LogStore store;

  public Logs(LogStore store) {
    this.store = store;
  }

  public Map<String, Operation> operations() {
    return Map.of(
        "DescribeLogStreams", this::streams,
        "GetLogEvents", this::events,
        "FilterLogEvents", this::filter);
  }

  private JsonObject streams(Request request) {
    String group = request.text("logGroupName");
    String prefix = request.text("logStreamNamePrefix", "");
    List<JsonObject> found =
        group(group).entrySet().stream()
            .filter(stream -> stream.getKey().startsWith(prefix))
            .map(stream -> stream(group, stream.getKey(), stream.getValue()))
            .toList();
    return page(request, "logStreams", found, MOST_STREAMS).build();
  }

  private static JsonObject stream(String group, String name, List<LogEvent> events) {
    long first = events.get(0).time();
    long last = events.get(events.size() - 1).time();
    return Json.object()
        .put("logStreamName", name)
        .put("creationTime", first)
        .put("firstEventTimestamp", first)
        .put("lastEventTimestamp", last)
        .put("lastIngestionTime", last)
        .put("uploadSequenceToken", String.valueOf(events.size()))
        .put(
            "arn",
            "arn:aws:logs:us-east-1:%s:log-group:%s:log-stream:%s"
                .formatted(Tags.ACCOUNT, group, name))
        .build();
  }

  private JsonObject events(Request request) {
    String name = request.text("logStreamName");
    List<LogEvent> stream = group(request.text("logGroupName")).get(name);
    if (stream == null) {
      throw notFound("The specified log stream does not exist.");
    }
    List<LogEvent> all = stream.stream().filter(inTime(request)).toList();
    int limit = limit(request, MOST_EVENTS);
    String token = request.text("nextToken", "");
    int from;
    if (token.startsWith("f/")) {
      from = number(token);
    } else if (token.startsWith("b/")) {
      from = Math.max(0, number(token) - limit);
    } else {
      from = request.flag("startFromHead") ? 0 : Math.max(0, all.size() - limit);
    }
    from = Math.min(from, all.size());
    int to = token.startsWith("b/") ? Math.min(number(token), all.size()) : from + limit;
    to = Math.min(to, all.size());
    return Json.object()
        .put("events", Json.array(all.subList(from, to).stream().map(Logs::event).toList()))
        .put("nextForwardToken", "f/" + to)
        .put("nextBackwardToken", "b/" + from)
        .build();
  }

  private static JsonObject event(LogEvent event) {
    return Json.object()
        .put("timestamp", event.time())
        .put("message", event.message())
        .put("ingestionTime", event.time())
        .build();
  }

  private JsonObject filter(Request request) {
    List<String> names = request.textList("logStreamNames");
    String prefix = request.text("logStreamNamePrefix", "");
    Predicate<LogEvent> matches = FilterPattern.of(request.text("filterPattern", ""));
    Stream<LogEvent> events =
        group(request.text("logGroupName")).entrySet().stream()
            .filter(stream -> names.isEmpty() || names.contains(stream.getKey()))
            .filter(stream -> stream.getKey().startsWith(prefix))
            .flatMap(stream -> stream.getValue().stream());
    List<JsonObject> found =
        events
            .filter(inTime(request))
            .filter(matches)
            .sorted(Comparator.comparingLong(LogEvent::number))
            .map(Logs::filtered)
            .toList();
    return page(request, "events", found, MOST_EVENTS)
        .put("searchedLogStreams", Json.array(List.<JsonValue>of()))
        .build();
  }

  private static JsonObject filtered(LogEvent event) {
    return new Members()
        .put("logStreamName", event.stream())
        .putAll(event(event))
        .put("eventId", "%056d".formatted(event.number()))
        .build();
  }

  private static Predicate<LogEvent> inTime(Request request) {
    long start = request.findNumber("startTime").orElse(Long.MIN_VALUE);
    long end = request.findNumber("endTime").orElse(Long.MAX_VALUE);
    return event -> event.time() >= start && event.time() < end;
  }

  private static Members page(Request request, String name, List<JsonObject> all, int most) {
    int from = Math.min(all.size(), number(request.text("nextToken", "n/0")));
    int to = Math.min(all.size(), from + limit(request, most));
    Members page = new Members().put(name, Json.array(all.subList(from, to)));
    return to < all.size() ? page.put("nextToken", "n/" + to) : page;
  }

  private static int limit(Request request, int most) {
    long limit = request.findNumber("limit").orElse((long) most);
    if (limit < 1 || limit > most) {
      throw invalid("limit must be between 1 and " + most);
    }
    return (int) limit;
  }

  private static int number(String token) {
    try {
      return Integer.parseUnsignedInt(token.substring(token.indexOf('/') + 1));
    } catch (NumberFormatException e) {
      throw invalid("The specified nextToken is invalid.");
    }
  }

  private Map<String, List<LogEvent>> group(String name) {
    return store.group(name).orElseThrow(() -> notFound("The specified log group does not exist."));
  }

  private static ServiceException notFound(String message) {
    return new ServiceException("ResourceNotFoundException", BAD_REQUEST, message);
  }

  private static ServiceException invalid(String message) {
    return new ServiceException("InvalidParameterException", BAD_REQUEST, message);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.track.AwsStub.Answer;
import io.glueflow.model.json.JsonFields;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunLogsTest {

  /** By group and stream: the lines, each with its time before a blank. */
  private final Map<String, List<String>> streams = new HashMap<>();

  private final int pageSize = 2;
  private AwsStub aws;

  @BeforeEach
  void start() throws IOException {
    aws = new AwsStub();
    aws.on("GetLogEvents", this::events).on("DescribeLogStreams", this::describe);
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void linesOfAllStreamsComeInTheOrderOfTheirTimes() {
    stream("/aws-glue/jobs/output", "jr_1", "1 a", "5 e", "6 f", "9 i");
    stream("/aws-glue/jobs/error", "jr_1", "2 b", "4 d");
    stream("/aws-glue/jobs/logs-v2", "jr_1-driver", "3 c", "7 g", "8 h");

    assertThat(read(logs("", Map.of(), false)))
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
  }

  @Test
  void whatDoesNotExistYetHasNoLines() {
    RunLogs logs = logs("", Map.of(), true);
    assertThat(read(logs)).isEmpty();

    stream("/aws-glue/jobs/output", "jr_1", "1 a");
    assertThat(read(logs)).containsExactly("a");
  }

  @Test
  void eachLineIsToldOnce() {
    stream("/aws-glue/jobs/output", "jr_1", "1 a", "1 a", "2 b");
    stream("/aws-glue/jobs/logs-v2", "jr_1-driver", "2 b", "2 c");
    RunLogs logs = logs("", Map.of(), false);
    // twice the same line in one stream are two lines; the same in another stream is none
    assertThat(read(logs)).containsExactly("a", "a", "b", "c");

    stream("/aws-glue/jobs/output", "jr_1", "3 d");
    assertThat(read(logs)).containsExactly("d");
    assertThat(read(logs)).isEmpty();
  }

  @Test
  void executorsAreReadOnRequest() {
    stream("/aws-glue/jobs/logs-v2", "jr_1-driver", "1 a");
    stream("/aws-glue/jobs/logs-v2", "jr_1-g-1f", "2 b");
    stream("/aws-glue/jobs/logs-v2", "jr_1-progress-bar", "3 c");

    assertThat(read(logs("", Map.of(), false))).containsExactly("a");
    assertThat(read(logs("", Map.of(), true))).containsExactly("a", "b");
  }

  @Test
  void groupsAreThoseOfTheRunAndItsArguments() {
    stream("/aws-glue/jobs-r-sec/error", "jr_1", "1 a");
    stream("/own", "etl-driver", "2 b");

    assertThat(
            read(
                logs(
                    "/aws-glue/jobs-r-sec/",
                    Map.of(
                        "--continuous-log-logGroup",
                        "/own",
                        "--continuous-log-logStreamPrefix",
                        "etl"),
                    false)))
        .containsExactly("a", "b");
  }

  @Test
  void secretsAreHidden() {
    stream("/aws-glue/jobs/output", "jr_1", "1 password=hunter2");

    assertThat(read(logs("", Map.of(), false))).containsExactly("password=***");
  }

  private RunLogs logs(String group, Map<String, String> arguments, boolean executors) {
    AwsStub glue =
        aws.on(
            "GetJobRun",
            Answer.ok("{\"JobRun\":{\"Id\":\"jr_1\",\"LogGroupName\":\"" + group + "\"}}"));
    JobRuns runs = new JobRuns(glue.glue(), 0.44, Clock.systemUTC());
    RunStatus status = runs.status(new RunReference("job", "jr_1", "", ""));
    return new RunLogs(aws.logs(), status, arguments, executors);
  }

  private static List<String> read(RunLogs logs) {
    List<String> lines = new ArrayList<>();
    logs.read(line -> lines.add(line.text()));
    return lines;
  }

  private void stream(String group, String name, String... lines) {
    streams.computeIfAbsent(group + " " + name, key -> new ArrayList<>()).addAll(List.of(lines));
  }

  private Answer events(JsonFields request) {
    List<String> lines =
        streams.get(request.text("logGroupName") + " " + request.text("logStreamName"));
    if (lines == null) {
      return Answer.error("ResourceNotFoundException", "The specified log stream does not exist.");
    }
    int from = 0;
    try {
      from = Integer.parseInt(request.text("nextToken"));
    } catch (IllegalArgumentException e) {
      // the first page
    }
    int to = Math.min(from + pageSize, lines.size());
    List<String> events =
        lines.subList(from, to).stream()
            .map(
                line ->
                    "{\"timestamp\":"
                        + line.substring(0, line.indexOf(' '))
                        + ",\"message\":\""
                        + line.substring(line.indexOf(' ') + 1).replace("\t", "\\t")
                        + "\"}")
            .toList();
    return Answer.ok(
        "{\"events\":[" + String.join(",", events) + "],\"nextForwardToken\":\"" + to + "\"}");
  }

  private Answer describe(JsonFields request) {
    List<String> names =
        streams.keySet().stream()
            .filter(key -> key.startsWith(request.text("logGroupName") + " "))
            .map(key -> key.substring(key.indexOf(' ') + 1))
            .filter(name -> name.startsWith(request.text("logStreamNamePrefix")))
            .map(name -> "{\"logStreamName\":\"" + name + "\"}")
            .toList();
    return names.isEmpty()
        ? Answer.error("ResourceNotFoundException", "The specified log group does not exist.")
        : Answer.ok("{\"logStreams\":[" + String.join(",", names) + "]}");
  }
}

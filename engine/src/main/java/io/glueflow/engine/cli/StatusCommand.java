// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.json.JsonWriter;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Says how a run on Glue stands. */
final class StatusCommand implements Command {

  private static final String FOLLOW = "follow";

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String summary() {
    return "says how a run on Glue stands, or how it ended";
  }

  @Override
  public String arguments() {
    return "RUN|FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.flag(FOLLOW, "follow the run to its end"));
    options.addOption(
        Flags.value("events", "URL", "post each change of the run's state there as JSON"));
    options.addOption(Flags.format("text", "json"));
    NamedRun.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow status workflow.json",
        "glueflow status jr_4f1c --follow",
        "glueflow status jr_4f1c --job nightly --format json | jq .state");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    WorkflowFiles files = new WorkflowFiles(console);
    try (NamedRun named = NamedRun.open(line, files)) {
      RunStatus status = named.status();
      if (status.state().isFinal()) {
        return new EndedRun(console, files.formatter(), named.session(), json)
            .tell(status, named.file(), named::places);
      }
      if (line.hasOption(FOLLOW)) {
        named.session().check(Preflight::following);
        return new FollowedRun(
                console, files.formatter(), named.session(), PollTimings.STANDARD, json)
            .follow(status.run(), workflow(status), named.file(), named::places);
      }
      console
          .out()
          .print(
              json
                  ? JsonWriter.pretty(RunStatusJson.of(status).build())
                  : RunTexts.details(status));
      return ExitCode.OK;
    }
  }

  /** The name that its workflow has in S3. */
  static String workflow(RunStatus status) {
    String runs = status.run().runs();
    return runs.substring(runs.lastIndexOf('/') + 1);
  }
}

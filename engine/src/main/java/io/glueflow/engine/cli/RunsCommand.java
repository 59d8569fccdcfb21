// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.job.JobIdentity;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.workflow.Workflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Lists runs on Glue. */
final class RunsCommand implements Command {

  private static final String LIMIT = "limit";
  private static final String JOB = "job";
  private static final int DEFAULT_LIMIT = 20;
  private static final int MOST = 10_000;

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String summary() {
    return "lists the runs of a workflow on Glue, or those of all our jobs";
  }

  @Override
  public String arguments() {
    return "[FILE] [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.value(LIMIT, "NUMBER", "how many, the newest first; 20 unless given"));
    options.addOption(Flags.value(JOB, "NAME", "the runs of a Glue job"));
    options.addOption(Flags.format("text", "json"));
    SettingFlags.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow runs",
        "glueflow runs workflow.json --limit 100",
        "glueflow runs --job nightly --format json | jq '.[] | select(.state == \"FAILED\")'");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    int limit = limit(line.getOptionValue(LIMIT, String.valueOf(DEFAULT_LIMIT)));
    List<RunStatus> runs = runs(line, console, limit);
    if (json) {
      console
          .out()
          .print(
              JsonWriter.pretty(
                  Json.array(runs.stream().map(run -> RunStatusJson.of(run).build()).toList())));
    } else if (runs.isEmpty()) {
      console.err().println("there are no runs");
    } else {
      console.out().print(table(runs));
    }
    return ExitCode.OK;
  }

  private static List<RunStatus> runs(CommandLine line, Console console, int limit)
      throws UsageException, EnvironmentException {
    List<String> files = line.getArgList();
    if (files.size() > 1) {
      throw new UsageException("name at most one workflow file");
    }
    WorkflowFiles read = new WorkflowFiles(console);
    if (!files.isEmpty()) {
      String file = WorkflowPlaces.find(files.get(0), line);
      Workflow workflow = NamedRun.read(file, read);
      Path folder = Path.of(file).toAbsolutePath().normalize().getParent();
      try (GlueSession session = GlueSession.around(line, folder, workflow.job(), read)) {
        JobIdentity job = NamedRun.identity(line, session, workflow);
        return WorkflowRuns.of(session.runs(), job, limit);
      }
    }
    try (GlueSession session = GlueSession.here(line, read)) {
      List<String> jobs =
          line.hasOption(JOB) ? List.of(line.getOptionValue(JOB)) : session.jobs().names();
      List<RunStatus> runs = new ArrayList<>();
      for (String job : jobs) {
        runs.addAll(WorkflowRuns.of(session.runs(), new JobIdentity(job, "", false), limit));
      }
      runs.sort(Comparator.comparing(RunStatus::started).reversed());
      return runs.subList(0, Math.min(limit, runs.size()));
    }
  }

  private static int limit(String text) throws UsageException {
    try {
      int limit = Integer.parseInt(text);
      if (limit > 0 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException("--limit is a number from 1 to " + MOST + ", not '" + text + "'");
  }

  static String table(List<RunStatus> runs) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("run", "state", "started", "time", "cost", "job"));
    runs.forEach(
        run ->
            lines.add(
                List.of(
                    run.run().runId(),
                    run.state().label(),
                    RunTexts.time(run.started()),
                    RunTexts.duration(run.elapsed()),
                    RunTexts.price(run.cost()),
                    run.run().jobName())));
    return Tables.of(lines);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.preflight.Preflight;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.RunStart;
import io.glueflow.engine.submit.SingleStart;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.RunAgain;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.run.GlueArguments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Starts a run on Glue once more: the same document, the same parameters, another token. */
final class RerunCommand implements Command {

  private static final String DETACH = "detach";
  private static final String QUEUE = "queue";

  @Override
  public String name() {
    return "rerun";
  }

  @Override
  public String summary() {
    return "starts a run on Glue once more: the same document and parameters";
  }

  @Override
  public String arguments() {
    return "RUN|FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.flag(DETACH, "end when the run is started, without following it"));
    options.addOption(Flags.flag(QUEUE, "let Glue queue the run when it has no room"));
    options.addOption(
        Flags.value("events", "URL", "post each change of the run's state there as JSON"));
    options.addOption(Flags.format("text", "json"));
    NamedRun.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow rerun jr_4f1c",
        "glueflow rerun workflow.json --detach",
        "glueflow rerun jr_4f1c --job nightly --queue");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    WorkflowFiles files = new WorkflowFiles(console);
    try (SubmitInterrupt interrupt = new SubmitInterrupt()) {
      try (NamedRun named = NamedRun.open(line, files)) {
        return execute(line, named, interrupt, files, console);
      } catch (DiagnosticException e) {
        console.clearLine();
        console.err().print(files.formatter().format(e.diagnostics()));
        return ExitCode.of(e.diagnostics());
      } catch (InterruptedException e) {
        return SubmitInterrupt.tell(console, false);
      }
    }
  }

  private static int execute(
      CommandLine line,
      NamedRun named,
      SubmitInterrupt interrupt,
      WorkflowFiles files,
      Console console)
      throws UsageException, EnvironmentException, InterruptedException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    GlueSession session = named.session();
    session.check(Preflight::rerun);
    boolean queued =
        line.hasOption(QUEUE) || session.settings().get(JobKeys.JOB_RUN_QUEUING_ENABLED);
    RunReference run = started(named, again(named, queued), interrupt, console);
    if (interrupt.ends()) {
      console.err().println(FollowInterrupt.howToGoOn(run));
      return ExitCode.OK;
    }
    if (!line.hasOption(DETACH)) {
      return new FollowedRun(console, files.formatter(), session, PollTimings.STANDARD, json)
          .follow(run, StatusCommand.workflow(named.status()), named.file(), named::places);
    }
    if (json) {
      RunStatus begun = session.status(run);
      console.out().print(JsonWriter.pretty(RunStatusJson.of(begun).build()));
    } else {
      console.out().println(FollowInterrupt.howToGoOn(run));
    }
    return ExitCode.OK;
  }

  private static RunStart again(NamedRun named, boolean queued) {
    RunStatus before = named.status();
    Map<String, String> arguments = RunAgain.arguments(before, named.session().arguments(before));
    arguments.put(GlueArguments.TOKEN, UUID.randomUUID().toString());
    return new RunStart(
        before.run().jobName(), arguments.getOrDefault(GlueArguments.RUNS, ""), arguments, queued);
  }

  private static RunReference started(
      NamedRun named, RunStart start, SubmitInterrupt interrupt, Console console)
      throws EnvironmentException, InterruptedException {
    GlueSession session = named.session();
    SubmitProgress progress = new SubmitProgress(console, session.region());
    SubmitOptions options = new SubmitOptions(named.file().getParent(), false, false);
    interrupt.begins();
    try {
      return new SingleStart(
              session.clients(),
              session.settings(),
              SubmitTimings.STANDARD,
              progress::show,
              "rerun")
          .start(start, options, () -> {});
    } catch (IOException e) {
      throw new EnvironmentException("cannot write down what is started in this folder", e);
    }
  }
}

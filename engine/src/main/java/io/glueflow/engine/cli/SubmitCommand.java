// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.job.RunMode;
import io.glueflow.engine.preflight.SubmitChecks;
import io.glueflow.engine.submit.ApiCall;
import io.glueflow.engine.submit.DryRun;
import io.glueflow.engine.submit.RunReference;
import io.glueflow.engine.submit.SubmitOptions;
import io.glueflow.engine.submit.SubmitPlan;
import io.glueflow.engine.submit.SubmitRequest;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.submit.Submitter;
import io.glueflow.engine.track.PollTimings;
import io.glueflow.engine.track.ReportPlaces;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Submits a workflow to AWS Glue and follows its run. */
final class SubmitCommand implements Command {

  private static final String DEFAULT_SAMPLE = "5";

  private final Function<Settings, AwsClients> aws;
  private final SubmitTimings submitTimings;
  private final PollTimings pollTimings;

  SubmitCommand() {
    // a reference to the constructor would load the AWS SDK, which other commands do without
    this(settings -> new AwsClients(settings), SubmitTimings.STANDARD, PollTimings.STANDARD);
  }

  /** A command that talks to AWS by some clients, and waits no longer than it is told to. */
  SubmitCommand(
      Function<Settings, AwsClients> aws, SubmitTimings submitTimings, PollTimings pollTimings) {
    this.aws = aws;
    this.submitTimings = submitTimings;
    this.pollTimings = pollTimings;
  }

  @Override
  public String name() {
    return "submit";
  }

  @Override
  public String summary() {
    return "runs a workflow on AWS Glue: at most once, and followed to its end";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    ImportFlags.addSkipTo(options);
    SettingFlags.addJobTo(options);
    SettingFlags.addModeTo(options);
    options.addOption(Flags.flag("detach", "end when the run is started, without following it"));
    options.addOption(
        Flags.flag("dry-run", "print the calls of AWS that would be made, and make none of them"));
    options.addOption(
        Flags.flag("no-check", "with --mode script, do not compile the script here at first"));
    options.addOption(
        Flags.value(
            "token", "TOKEN", "what tells this run from all others: one token starts one run"));
    options.addOption(Flags.flag("adopt", "manage the Glue job even if glueflow did not make it"));
    options.addOption(Flags.flag("queue", "let Glue queue the run when it has no room"));
    options.addOption(
        Flags.value("sample", "ROWS", "rows of each output to keep in the report; 5 unless given"));
    options.addOption(
        Flags.value(SettingFlags.EVENTS, "URL", "post each change of the run's state there"));
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow submit workflow.json",
        "glueflow submit workflow.json --param day=2026-02-01 --detach",
        "glueflow submit workflow.json --dry-run",
        "glueflow submit workflow.json --mode script --glue-version 4.0",
        "glueflow submit workflow.json --token nightly-2026-02-01 --queue",
        "glueflow submit workflow.json --set worker-type=G.2X --format json | jq .run");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    String name = WorkflowPlaces.find(Flags.only(line, "workflow file"), line);
    WorkflowFiles files = new WorkflowFiles(console);
    try (SubmitInterrupt interrupt = new SubmitInterrupt()) {
      try {
        return execute(line, name, files, interrupt, console);
      } catch (DiagnosticException e) {
        console.clearLine();
        console.out().print(json ? FailureJson.of(e.diagnostics()) : "");
        return failed(e.diagnostics(), files.formatter(), console);
      } catch (InterruptedException e) {
        return SubmitInterrupt.tell(console, json);
      } catch (EnvironmentException | RuntimeException e) {
        console.out().print(json ? FailureJson.of(e) : "");
        throw e;
      }
    }
  }

  private int execute(
      CommandLine line,
      String name,
      WorkflowFiles files,
      SubmitInterrupt interrupt,
      Console console)
      throws UsageException, EnvironmentException, InterruptedException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    Map<String, String> parameters = ParameterFlags.valuesOf(line);
    String token = tokenOf(line);
    int sampleRows = RunOptions.rowsOf(line.getOptionValue("sample", DEFAULT_SAMPLE));
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    SubmitChecks checks = new SubmitChecks(files::warn);
    Analysis analysis =
        checks.validated(ImportFlags.validatorOf(line, name).validate(document, parameters, true));

    Path file = Path.of(name).toAbsolutePath().normalize();
    Workflow workflow = analysis.workflow();
    try (GlueSession session =
        GlueSession.around(line, file.getParent(), workflow.job(), files, aws)) {
      SubmitRequest request =
          new SubmitRequest(
              analysis,
              WorkflowFiles.displayName(name),
              file.getParent(),
              parameters,
              token.isEmpty() ? UUID.randomUUID().toString() : token,
              sampleRows,
              line.hasOption("queue"),
              !line.hasOption("no-check"));
      SubmitPlan plan =
          checks.plan(request, session.settings(), EmbeddedRun.installation(), session.clients());
      SubmitOptions options =
          new SubmitOptions(file.getParent(), !token.isEmpty(), line.hasOption("adopt"));
      if (line.hasOption("dry-run")) {
        return dryRun(session, plan, options, json, console);
      }
      RunReference run = submit(session, plan, options, interrupt, console);
      if (interrupt.ends() || line.hasOption("detach")) {
        tell(run, plan.mode(), session.region(), json, console);
        return ExitCode.OK;
      }
      Workflow read = document.value().orElseThrow().workflow();
      return new FollowedRun(console, files.formatter(), session, pollTimings, json)
          .follow(run, workflow.name(), file, arguments -> ReportPlaces.of(read));
    }
  }

  private RunReference submit(
      GlueSession session,
      SubmitPlan plan,
      SubmitOptions options,
      SubmitInterrupt interrupt,
      Console console)
      throws EnvironmentException, InterruptedException {
    SubmitProgress progress = new SubmitProgress(console, session.region());
    interrupt.begins();
    try {
      return new Submitter(session.clients(), session.settings(), submitTimings, progress::show)
          .submit(plan, options);
    } catch (IOException e) {
      throw new EnvironmentException("cannot write down the submission beside the workflow", e);
    }
  }

  private static void tell(
      RunReference run, RunMode mode, String region, boolean json, Console console) {
    if (!json) {
      console.out().println(FollowInterrupt.howToGoOn(run));
      return;
    }
    console
        .out()
        .print(
            JsonWriter.pretty(
                Json.object()
                    .put("job", run.jobName())
                    .put("run", run.runId())
                    .put("token", run.token())
                    .put("report", mode == RunMode.RUNNER ? run.report().toString() : "")
                    .put("console", ConsoleLink.of(region, run))
                    .build()));
  }

  private static int dryRun(
      GlueSession session, SubmitPlan plan, SubmitOptions options, boolean json, Console console)
      throws EnvironmentException {
    session.region();
    try {
      List<ApiCall> calls = new DryRun(session.clients(), session.settings()).calls(plan, options);
      console
          .out()
          .print(json ? JsonWriter.pretty(ApiCallText.json(calls)) : ApiCallText.text(calls));
      if (calls.isEmpty()) {
        console.err().println("nothing would be started: the token has its run already");
      }
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted: nothing was done", null);
    }
  }

  private static String tokenOf(CommandLine line) throws UsageException {
    String token = line.getOptionValue("token", "");
    if (line.hasOption("token") && !token.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new UsageException("--token is made of letters, digits, '.', '_' and '-'");
    }
    return token;
  }

  private static int failed(
      List<Diagnostic> problems, DiagnosticFormatter formatter, Console console) {
    console.err().print(formatter.format(problems));
    console.err().println(DiagnosticFormatter.summary(problems));
    return ExitCode.of(problems);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.track.ManagedJobs;
import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.workflow.Workflow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Lists the Glue jobs that glueflow manages, and removes them. */
final class JobsCommand implements Command {

  private static final String FORCE = "force";
  private static final String DELETE = "delete";

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public String summary() {
    return "lists our jobs on Glue; 'jobs delete' removes one";
  }

  @Override
  public String arguments() {
    return "[delete NAME|FILE] [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.flag(FORCE, "delete a job although it has runs that go on"));
    options.addOption(Flags.format("text", "json"));
    SettingFlags.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow jobs",
        "glueflow jobs delete workflow.json",
        "glueflow jobs delete glueflow-orders");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    List<String> words = line.getArgList();
    if (words.isEmpty()) {
      list(line, console);
      return ExitCode.OK;
    }
    if (words.size() != 2 || !words.get(0).equals(DELETE)) {
      throw new UsageException("say 'jobs' alone, or 'jobs delete' and the name of one job");
    }
    delete(WorkflowPlaces.find(words.get(1), line), line, console);
    return ExitCode.OK;
  }

  private static void list(CommandLine line, Console console) throws UsageException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    try (GlueSession session = GlueSession.here(line, new WorkflowFiles(console))) {
      ManagedJobs jobs = session.jobs();
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of("job", "last run", "state", "started"));
      List<JsonObject> objects = new ArrayList<>();
      for (String name : jobs.names()) {
        Optional<RunStatus> last = jobs.newestRun(name);
        lines.add(last.map(run -> row(name, run)).orElseGet(() -> List.of(name, "-", "-", "-")));
        Json.ObjectBuilder object = Json.object().put("job", name);
        last.ifPresent(run -> object.put("lastRun", RunStatusJson.of(run).build()));
        objects.add(object.build());
      }
      if (json) {
        console.out().print(JsonWriter.pretty(Json.array(objects)));
      } else if (objects.isEmpty()) {
        console.err().println("there are no jobs of glueflow in this account and region");
      } else {
        console.out().print(Tables.of(lines));
      }
    }
  }

  private static List<String> row(String name, RunStatus last) {
    return List.of(name, last.run().runId(), last.state().label(), RunTexts.time(last.started()));
  }

  private static void delete(String what, CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    try (GlueSession session = session(what, line, console)) {
      String name = jobName(what, line, console, session);
      ManagedJobs jobs = session.jobs();
      if (!jobs.names().contains(name)) {
        throw problem(
            DiagnosticCode.JOB_NOT_OURS,
            name,
            "there is no job '" + name + "' that glueflow manages: it is left alone",
            "'glueflow jobs' lists those that it manages");
      }
      List<RunStatus> live = jobs.liveRuns(name);
      if (!live.isEmpty() && !line.hasOption(FORCE)) {
        throw problem(
            DiagnosticCode.JOB_IN_USE,
            name,
            "the job has runs that go on, such as " + live.get(0).run().runId(),
            "wait for them, stop them with 'glueflow cancel', or add --force");
      }
      jobs.delete(name);
      console.out().println("deleted job " + name);
      session
          .settings()
          .find(AssetKeys.S3_PATH)
          .ifPresent(
              path ->
                  console
                      .out()
                      .println(
                          "left in S3: what was uploaded, which 'glueflow assets prune' removes"
                              + " when nothing uses it; reports below "
                              + path
                              + "/runs; what runs wrote"));
    }
  }

  private static GlueSession session(String what, CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    WorkflowFiles files = new WorkflowFiles(console);
    if (!Files.isRegularFile(Path.of(what))) {
      return GlueSession.here(line, files);
    }
    Workflow workflow = NamedRun.read(what, files);
    Path folder = Path.of(what).toAbsolutePath().normalize().getParent();
    return GlueSession.around(line, folder, workflow.job(), files);
  }

  private static String jobName(String what, CommandLine line, Console console, GlueSession session)
      throws EnvironmentException {
    return Files.isRegularFile(Path.of(what))
        ? NamedRun.identity(line, session, NamedRun.read(what, new WorkflowFiles(console))).name()
        : what;
  }

  private static DiagnosticException problem(
      DiagnosticCode code, String job, String message, String hint) {
    return new DiagnosticException(
        List.of(Diagnostic.of(code, Location.ofFile(job), message).withHint(hint)));
  }
}

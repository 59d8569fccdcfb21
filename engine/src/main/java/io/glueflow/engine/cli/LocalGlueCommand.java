// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.run.LocalGlueProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Starts an AWS Glue and an S3 on this machine, for a command or until Ctrl-C. */
final class LocalGlueCommand implements Command {

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*[mMgG]");
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public String name() {
    return "local-glue";
  }

  @Override
  public String summary() {
    return "starts an AWS Glue and an S3 on this machine, to rehearse submissions";
  }

  @Override
  public String arguments() {
    return "[OPTION]... [-- COMMAND...]";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Flags.value("port", "NUMBER", "the port of Glue: any free one unless given"));
    options.addOption(
        Flags.value("s3-port", "NUMBER", "the port of S3: any free one unless given"));
    options.addOption(
        Flags.value("bucket", "NAME", "a bucket that is there from the beginning; repeatable"));
    options.addOption(
        Flags.value("data", "FOLDER", "keeps the objects of S3 in a folder, not in memory"));
    options.addOption(Flags.value("memory", "SIZE", "the memory of a job: 1g unless given"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow local-glue -- glueflow submit workflow.json",
        "glueflow local-glue --port 4566 --data s3-data --bucket raw --bucket curated",
        "glueflow local-glue -- aws glue get-jobs");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    List<String> options = new ArrayList<>();
    for (Option option : line.getOptions()) {
      check(option.getLongOpt(), option.getValue());
      options.addAll(List.of("--" + option.getLongOpt(), option.getValue()));
    }
    try {
      return await(LocalGlueProcess.start(EmbeddedRun.installation(), options, line.getArgList()));
    } catch (IOException e) {
      throw new EnvironmentException("cannot start the local Glue", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted", e);
    }
  }

  /** Ctrl-C reaches both processes: this one gives the other the time to end what it has begun. */
  private static int await(LocalGlueProcess process)
      throws InterruptedCommandException, InterruptedException {
    ShutdownHook hook;
    try {
      hook = new ShutdownHook("glueflow-local-glue", process::end);
    } catch (InterruptedCommandException e) {
      process.end();
      throw e;
    }
    try {
      return process.await();
    } finally {
      hook.close();
    }
  }

  private static void check(String option, String value) throws UsageException {
    boolean good =
        switch (option) {
          case "port", "s3-port" ->
              PORT.matcher(value).matches() && Integer.parseInt(value) <= HIGHEST_PORT;
          case "bucket" -> BUCKET.matcher(value).matches();
          case "memory" -> MEMORY.matcher(value).matches();
          default -> !value.isBlank();
        };
    if (!good) {
      throw new UsageException("--" + option + " cannot be '" + value + "'");
    }
  }
}

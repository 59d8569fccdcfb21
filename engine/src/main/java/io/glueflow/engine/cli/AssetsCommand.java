// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.config.AssetKeys;
import io.glueflow.engine.track.AssetPrune;
import io.glueflow.engine.track.AssetPrune.StoredObject;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.json.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Uploads what jobs read, and tidies up what was uploaded for runs on Glue. */
final class AssetsCommand implements Command {

  private static final String OLDER_THAN = "older-than";
  private static final String DRY_RUN = "dry-run";
  private static final String RUNS = "runs";
  private static final String DEFAULT_AGE = "30d";
  private static final Pattern AGE = Pattern.compile("([0-9]{1,5})([dh])");
  private static final double MEGABYTE = 1_000_000;

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public String summary() {
    return "'assets upload' uploads what a job reads, 'assets prune' removes what nothing uses";
  }

  @Override
  public String arguments() {
    return "prune | upload FILE [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        Flags.value(
            OLDER_THAN, "AGE", "what is younger stays: 30d unless given; d are days, h hours"));
    options.addOption(Flags.flag(DRY_RUN, "list what would be removed, and remove nothing"));
    options.addOption(Flags.flag(RUNS, "remove old reports of runs too"));
    options.addOption(Flags.value("s3-path", "URI", "where the uploads are"));
    SettingFlags.addTo(options);
    ParameterFlags.addTo(options);
    ImportFlags.addTo(options);
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow assets prune --dry-run",
        "glueflow assets prune --older-than 7d",
        "glueflow assets prune --older-than 90d --runs",
        "glueflow assets upload workflow.json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    List<String> words = line.getArgList();
    if (words.size() == 2 && words.get(0).equals("upload")) {
      return new AssetsUpload(line, console).execute(words.get(1));
    }
    if (!words.equals(List.of("prune"))) {
      throw new UsageException("say 'assets prune' or 'assets upload FILE'");
    }
    Duration age = age(line.getOptionValue(OLDER_THAN, DEFAULT_AGE));
    try (GlueSession session = GlueSession.here(line, new WorkflowFiles(console))) {
      AssetPrune prune = new AssetPrune(session.clients(), root(session), Instant.now().minus(age));
      boolean withRuns = line.hasOption(RUNS);
      console.redraw("looking at what is used …");
      List<StoredObject> unused = prune.unused(withRuns);
      console.clearLine();
      boolean dryRun = line.hasOption(DRY_RUN);
      List<StoredObject> removed = dryRun ? unused : prune.remove(unused, withRuns);
      removed.forEach(object -> console.out().println(object.place()));
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s %d objects, %.1f MB%n",
              dryRun ? "would remove" : "removed",
              removed.size(),
              removed.stream().mapToLong(StoredObject::bytes).sum() / MEGABYTE);
      return ExitCode.OK;
    }
  }

  private static S3Uri root(GlueSession session) {
    String path =
        session
            .settings()
            .find(AssetKeys.S3_PATH)
            .orElseThrow(
                () ->
                    problem(
                        DiagnosticCode.SETTING_MISSING,
                        "it is not known where uploads are: 's3-path' is missing",
                        "set it in glueflow.yaml, or with --s3-path"));
    try {
      return S3Uri.parse(path);
    } catch (IllegalArgumentException e) {
      throw problem(
          DiagnosticCode.INVALID_SETTING,
          "'s3-path' is no place in S3: " + path,
          "it is written s3://bucket/prefix");
    }
  }

  private static DiagnosticException problem(DiagnosticCode code, String message, String hint) {
    return new DiagnosticException(
        List.of(Diagnostic.of(code, Location.ofFile("s3-path"), message).withHint(hint)));
  }

  private static Duration age(String text) throws UsageException {
    Matcher matcher = AGE.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException("--older-than is written 30d or 12h, not '" + text + "'");
    }
    long number = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }
}

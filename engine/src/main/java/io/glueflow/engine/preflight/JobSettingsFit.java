// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.node.Property;
import java.util.Map;
import java.util.regex.Pattern;

/** Further settings of the job are ones that CreateJob takes. */
final class JobSettingsFit implements PreflightRule {

  private static final int LONGEST_NAME = 255;
  private static final int MOST_TAGS = 48;
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+|[\\w+=,.@-]{1,64}");
  private static final Pattern WINDOW =
      Pattern.compile("(Sun|Mon|Tue|Wed|Thu|Fri|Sat):([01]?\\d|2[0-3])");

  @Override
  public String title() {
    return "settings of the job";
  }

  @Override
  public void check(PreflightContext context, Diagnostics diagnostics) {
    Settings settings = context.settings();
    settings
        .find(JobKeys.IAM_ROLE)
        .filter(role -> !ROLE.matcher(role).matches())
        .ifPresent(role -> diagnostics.report(role(context, role)));
    settings
        .find(JobKeys.JOB_NAME)
        .filter(name -> name.length() > LONGEST_NAME)
        .ifPresent(
            name ->
                report(
                    context,
                    JobKeys.JOB_NAME,
                    "a job's name has at most " + LONGEST_NAME + " characters",
                    "",
                    diagnostics));
    settings
        .find(JobKeys.TAGS)
        .filter(tags -> tags.size() > MOST_TAGS)
        .ifPresent(
            tags ->
                report(
                    context,
                    JobKeys.TAGS,
                    "a job has at most 50 tags, and two are glueflow's own",
                    "",
                    diagnostics));
    window(context, diagnostics);
    bookmarks(context, diagnostics);
  }

  private static Diagnostic role(PreflightContext context, String role) {
    return Diagnostic.of(
            DiagnosticCode.ROLE_UNFIT,
            context.place(JobKeys.IAM_ROLE),
            "'" + role + "' is neither the name nor the ARN of a role")
        .withHint("write a name, or arn:aws:iam::ACCOUNT:role/NAME");
  }

  private static void window(PreflightContext context, Diagnostics diagnostics) {
    String window = context.settings().find(JobKeys.MAINTENANCE_WINDOW).orElse("Sun:0");
    if (!WINDOW.matcher(window).matches()) {
      report(
          context,
          JobKeys.MAINTENANCE_WINDOW,
          "'" + window + "' is no day and hour",
          "write Sun:22",
          diagnostics);
    } else if (context.settings().isGiven(JobKeys.MAINTENANCE_WINDOW)) {
      diagnostics.report(
          problem(
                  context,
                  JobKeys.MAINTENANCE_WINDOW,
                  "only streaming jobs have a maintenance window",
                  "remove it")
              .withSeverity(Severity.WARNING));
    }
  }

  private static void bookmarks(PreflightContext context, Diagnostics diagnostics) {
    Map<String, String> arguments =
        context.settings().find(JobKeys.DEFAULT_ARGUMENTS).orElse(Map.of());
    boolean range =
        arguments.containsKey("--job-bookmark-from") && arguments.containsKey("--job-bookmark-to");
    if (context.settings().get(JobKeys.JOB_BOOKMARKS).equals("pause") && !range) {
      report(
          context,
          JobKeys.JOB_BOOKMARKS,
          "paused bookmarks need to know between which runs",
          "add --job-bookmark-from and --job-bookmark-to to 'default-arguments'",
          diagnostics);
    }
  }

  private static void report(
      PreflightContext context,
      Property<?> key,
      String message,
      String hint,
      Diagnostics diagnostics) {
    diagnostics.report(problem(context, key, message, hint));
  }

  private static Diagnostic problem(
      PreflightContext context, Property<?> key, String message, String hint) {
    return Diagnostic.of(
            DiagnosticCode.INVALID_SETTING,
            context.place(key),
            "setting '" + key.name() + "': " + message)
        .withHint(hint);
  }
}

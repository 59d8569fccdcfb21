// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.infrastructure.Alarm;
import io.glueflow.engine.infrastructure.DeploymentOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options that say what a template of infrastructure has besides the job. */
final class DeploymentFlags {

  private static final String SCHEDULE = "schedule";
  private static final String NEW_FILES = "on-new-files";
  private static final String ALARM = "alarm";
  private static final String NEW_TOPIC = "new";
  private static final String TABLE_DATA = "table-data";
  private static final String SECRET = "secret";
  private static final String KEY = "data-key";
  private static final Pattern CRON = Pattern.compile("cron\\(\\S+( \\S+){5}\\)");
  private static final Pattern S3 =
      Pattern.compile("s3a?://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?");
  private static final Pattern ARN = Pattern.compile("arn:[^\\s*?$]+");

  private DeploymentFlags() {}

  static void addTo(Options options) {
    options
        .addOption(
            Flags.value(SCHEDULE, "CRON", "when the job runs: 'cron(0 6 * * ? *)' is 6:00 UTC"))
        .addOption(Flags.flag(NEW_FILES, "run the job when files arrive where the workflow reads"))
        .addOption(
            Flags.value(
                ALARM, "TOPIC", "tell an SNS topic of failed runs: its ARN, or 'new' to make one"))
        .addOption(
            Flags.value(
                TABLE_DATA, "table=s3://…", "where a table's data lies, for the role; repeatable"))
        .addOption(Flags.value(SECRET, "ARN", "a secret that a connection takes its password from"))
        .addOption(Flags.value(KEY, "ARN", "a KMS key that data is encrypted with; repeatable"));
  }

  /** What the options ask for. */
  static DeploymentOptions optionsOf(CommandLine line) throws UsageException, EnvironmentException {
    String schedule = line.getOptionValue(SCHEDULE, "");
    if (!schedule.isEmpty() && !CRON.matcher(schedule).matches()) {
      throw new UsageException(
          "--schedule is written 'cron(MINUTE HOUR DAY MONTH WEEKDAY YEAR)', not '"
              + schedule
              + "'");
    }
    Map<String, String> tables = Flags.pairs(line, TABLE_DATA);
    for (String place : tables.values()) {
      if (!S3.matcher(place).matches()) {
        throw new UsageException(
            "--table-data names a place such as s3://bucket/prefix, not '" + place + "'");
      }
    }
    return new DeploymentOptions(
        ParameterFlags.valuesOf(line),
        schedule,
        line.hasOption(NEW_FILES),
        alarmOf(line.getOptionValue(ALARM, "")),
        tables,
        arns(line, SECRET),
        arns(line, KEY));
  }

  private static Alarm alarmOf(String topic) throws UsageException {
    if (topic.isEmpty()) {
      return new Alarm.None();
    }
    return topic.equals(NEW_TOPIC) ? new Alarm.NewTopic() : new Alarm.ToTopic(arn(ALARM, topic));
  }

  private static List<String> arns(CommandLine line, String option) throws UsageException {
    List<String> arns =
        Optional.ofNullable(line.getOptionValues(option)).map(List::of).orElse(List.of());
    for (String arn : arns) {
      arn(option, arn);
    }
    return arns;
  }

  private static String arn(String option, String text) throws UsageException {
    if (!ARN.matcher(text).matches()) {
      throw new UsageException("--" + option + " is an ARN, not '" + text + "'");
    }
    return text;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what a job is to be, and adds what the service adds. */
final class JobDefinition {

  private static final List<String> COMMANDS =
      List.of("glueetl", "gluestreaming", "pythonshell", "glueray");
  private static final List<String> CLASSES = List.of("STANDARD", "FLEX");
  private static final Pattern WINDOW =
      Pattern.compile("(Sun|Mon|Tue|Wed|Thu|Fri|Sat):([01]?[0-9]|2[0-3])");
  private static final int MAXIMUM_TIMEOUT = 10_080;
  private static final int MAXIMUM_RETRIES = 10;
  private static final int MAXIMUM_DESCRIPTION = 2048;
  private static final int MAXIMUM_ARGUMENTS = 260 * 1024;

  private JobDefinition() {}

  /** The definition as the service keeps it, without its name. */
  static JsonObject of(Request asked) {
    String role = asked.text("Role");
    if (role.isBlank()) {
      throw ServiceException.invalidInput("Role should not be empty.");
    }
    Request.checkLength("Description", asked.text("Description", ""), 0, MAXIMUM_DESCRIPTION);
    String command = command(asked.object("Command"));
    String version = asked.text("GlueVersion", GlueVersions.DEFAULT);
    GlueVersions.check(version);
    checkNumbers(asked);
    checkArguments(asked);
    String executionClass = asked.text("ExecutionClass", "STANDARD");
    if (!CLASSES.contains(executionClass)) {
      throw ServiceException.constraint(
          "'" + executionClass + "'",
          "ExecutionClass",
          "Member must satisfy enum value set: " + CLASSES);
    }
    asked.findText("MaintenanceWindow").ifPresent(window -> checkWindow(window, command));
    Members job = new Members(asked.members()).remove("Name", "Tags");
    job.putDefault("JobMode", Json.string("SCRIPT"))
        .putDefault("GlueVersion", Json.string(version))
        .putDefault("ExecutionClass", Json.string(executionClass))
        .putDefault("MaxRetries", Json.number(0))
        .putDefault("Timeout", Json.number(GlueVersions.timeout(version)))
        .putDefault("ExecutionProperty", Json.object().put("MaxConcurrentRuns", 1).build());
    Capacity.complete(asked, command, job);
    return job.build();
  }

  private static String command(Request command) {
    String name = command.text("Name");
    if (!COMMANDS.contains(name)) {
      throw ServiceException.invalidInput("Invalid job command name: " + name);
    }
    String script = command.text("ScriptLocation", "");
    if (!script.startsWith("s3://")) {
      throw ServiceException.invalidInput("Invalid script location: '" + script + "'");
    }
    return name;
  }

  private static void checkNumbers(Request asked) {
    asked.findNumber("Timeout").ifPresent(JobDefinition::checkTimeout);
    long retries = asked.findNumber("MaxRetries").orElse(0L);
    if (retries < 0 || retries > MAXIMUM_RETRIES) {
      throw ServiceException.invalidInput(
          "Max Retries should be between 0 and " + MAXIMUM_RETRIES + ".");
    }
    long concurrent =
        asked.objectOrEmpty("ExecutionProperty").findNumber("MaxConcurrentRuns").orElse(1L);
    if (concurrent < 1) {
      throw ServiceException.invalidInput("Max Concurrent Runs should be at least 1.");
    }
  }

  static void checkTimeout(long minutes) {
    if (minutes < 1 || minutes > MAXIMUM_TIMEOUT) {
      throw ServiceException.invalidInput(
          "Timeout should be between 1 and " + MAXIMUM_TIMEOUT + " minutes.");
    }
  }

  private static void checkArguments(Request asked) {
    checkSize(asked.objectOrEmpty("DefaultArguments").members());
    checkSize(asked.objectOrEmpty("NonOverridableArguments").members());
  }

  static void checkSize(JsonObject arguments) {
    int size =
        Members.texts(arguments).entrySet().stream()
            .mapToInt(each -> each.getKey().length() + each.getValue().length())
            .sum();
    if (size > MAXIMUM_ARGUMENTS) {
      throw ServiceException.invalidInput(
          "The size of the job's arguments exceeds the limit of 260 KB.");
    }
  }

  private static void checkWindow(String window, String command) {
    if (!WINDOW.matcher(window).matches() || !"gluestreaming".equals(command)) {
      throw ServiceException.invalidInput("Invalid maintenance window: " + window);
    }
  }
}

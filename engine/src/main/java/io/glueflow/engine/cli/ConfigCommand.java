// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.config.SettingRow;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Shows the settings in effect. */
final class ConfigCommand implements Command {

  private static final String ALL = "all";

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String summary() {
    return "shows the settings in effect, and where each comes from";
  }

  @Override
  public String arguments() {
    return "[FILE] [OPTION]...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    SettingFlags.addJobTo(options);
    options.addOption(Flags.flag(ALL, "the defaults too"));
    options.addOption(Flags.format("text", "json"));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow config",
        "glueflow config workflow.json --config-profile prod",
        "glueflow config --all --format json");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Settings> settings = new SettingsOfFile(line, files).read();
    console.err().print(files.formatter().format(settings.diagnostics()));
    List<SettingRow> rows = SettingRow.of(settings.value().orElseThrow(), line.hasOption(ALL));
    console.out().print(json ? json(rows) : text(rows));
    if (settings.hasErrors()) {
      console.err().println(DiagnosticFormatter.summary(settings.diagnostics()));
      return ExitCode.INVALID;
    }
    return ExitCode.OK;
  }

  private static String text(List<SettingRow> rows) {
    if (rows.isEmpty()) {
      return "nothing is set; --all shows the defaults\n";
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("setting", "value", "from"));
    for (SettingRow row : rows) {
      String name = row.entry().isEmpty() ? row.key() : row.key() + " " + row.entry();
      lines.add(List.of(name, row.value(), row.origin().isEmpty() ? "default" : row.origin()));
    }
    return Tables.of(lines);
  }

  private static String json(List<SettingRow> rows) {
    return JsonWriter.pretty(Json.array(rows.stream().map(ConfigCommand::json).toList()));
  }

  private static JsonValue json(SettingRow row) {
    Json.ObjectBuilder object = Json.object().put("key", row.key());
    if (!row.entry().isEmpty()) {
      object.put("entry", row.entry());
    }
    return object
        .put("value", row.value())
        .put("from", row.origin().isEmpty() ? "default" : row.origin())
        .build();
  }
}

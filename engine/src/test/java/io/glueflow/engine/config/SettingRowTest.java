// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingRowTest {

  @TempDir private Path folder;

  private List<String> rows(String yaml, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("glueflow.yaml"), yaml);
    Settings settings = SettingsReader.read(SettingsSources.around(folder, environment)).orThrow();
    return SettingRow.of(settings, false).stream()
        .map(
            row ->
                (row.key() + " " + row.entry() + " = " + row.value() + " | " + row.origin())
                    .replace(folder + "/", ""))
        .toList();
  }

  @Test
  void everyEntryOfAMapHasItsOwnPlace() throws IOException {
    assertThat(rows("timeout: 5\ntags: {a: 1}\n", Map.of("GLUEFLOW_TAGS", "b=2")))
        .containsExactly(
            "timeout  = 5 | glueflow.yaml:1:10",
            "tags a = 1 | glueflow.yaml:2:8",
            "tags b = 2 | GLUEFLOW_TAGS");
    assertThat(rows("default-arguments: --a x,--b y\n", Map.of()))
        .containsExactly(
            "default-arguments --a = x | glueflow.yaml:1:20",
            "default-arguments --b = y | glueflow.yaml:1:20");
  }

  @Test
  void noSecretIsShown() throws IOException {
    String yaml =
        """
        default-arguments: {--dbPassword: hunter2}
        spark-conf: {x: "${env:KEY}"}
        extra-jars: s3://${env:KEY}/a.jar
        events-url: https://hooks.example.org/services/hunter2?key=hunter2
        local-connections:
          one: {url: "jdbc:x://h/db?user=a&password=hunter2", user: a, password: hunter2}
          two: {url: "jdbc:x://a:hunter2@h/db", password: "${env:KEY}"}
        """;
    List<String> rows = rows(yaml, Map.of("KEY", "hunter2"));
    assertThat(rows).noneMatch(row -> row.contains("hunter2")).hasSize(6);
    assertThat(String.join("\n", rows))
        .contains("events-url  = https://hooks.example.org/*** |")
        .contains("--dbPassword = ***", "s3://${env:KEY}/a.jar", "\"password\": \"${env:KEY}\"")
        .contains(
            "x://h/db?user=a&password=***\", \"user\": \"a\"",
            "x://a:***@h/db",
            "\"password\": \"***\"");
  }

  @Test
  void defaultsComeLast() {
    List<SettingRow> rows = SettingRow.of(Settings.of(Map.of(JobKeys.TIMEOUT, 7L)), true);
    assertThat(rows).hasSize(Settings.KEYS.size());
    assertThat(rows.get(0)).isEqualTo(new SettingRow("timeout", "", "7", "<program>"));
    assertThat(rows).contains(new SettingRow("glue-version", "", "5.1", ""));
  }
}

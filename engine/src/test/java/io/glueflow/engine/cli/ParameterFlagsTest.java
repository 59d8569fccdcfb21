// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterFlagsTest {

  @TempDir private Path folder;

  @Test
  void valueMayHoldEqualsSignsAndBeEmpty() throws Exception {
    assertThat(values("--param", "a=b=c", "--param", "empty=", "--param=x= y "))
        .isEqualTo(Map.of("a", "b=c", "empty", "", "x", " y "));
  }

  @Test
  void jsonFileHoldsTextsNumbersAndLists() throws Exception {
    String file =
        file("values.json", "{\"t\": \"é\", \"n\": 1.50, \"b\": true, \"l\": [\"x\", 2]}");

    assertThat(values("--params", file))
        .isEqualTo(Map.of("t", "é", "n", "1.50", "b", "true", "l", "x,2"));
  }

  @Test
  void propertiesFileIsReadAsUtf8() throws Exception {
    String file = file("values.properties", "# a comment\nday = 2026-02-01\ntown=Köln\n");

    assertThat(values("--params", file)).isEqualTo(Map.of("day", "2026-02-01", "town", "Köln"));
  }

  @Test
  void brokenFilesAreWrongUsage() throws Exception {
    assertUsage(file("a.json", "{\"day\": "), "a.json:1");
    assertUsage(file("b.json", "[1]"), "an object");
    assertUsage(file("c.json", "{\"day\": {\"x\": 1}}"), "'day' is an object");
    assertUsage(file("d.json", "{\"day\": null}"), "'day' is null");
    assertUsage(folder.resolve("nowhere.json").toString(), "nowhere.json");
    assertUsage(file("e.properties", "day=\\uXYZ\n"), "e.properties");
  }

  @Test
  void missingPropertiesFileIsAProblemOfTheEnvironment() {
    String file = folder.resolve("nowhere.properties").toString();

    assertThatThrownBy(() -> values("--params", file))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("nowhere.properties");
  }

  private static void assertUsage(String file, String message) {
    assertThatThrownBy(() -> values("--params", file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Map<String, String> values(String... arguments)
      throws ParseException, UsageException, EnvironmentException {
    Options options = new Options();
    ParameterFlags.addTo(options);
    return ParameterFlags.valuesOf(new DefaultParser(false).parse(options, arguments));
  }
}

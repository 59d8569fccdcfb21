// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.run.Installation;
import io.glueflow.engine.run.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connections of glueflow.yaml on their way to the process that runs the workflow. */
class RunConnectionsTest {

  private static final String PASSWORD = "pa55-of-shop";

  @TempDir private Path folder;
  private String workflow;

  @BeforeEach
  void writeWorkflow() throws IOException {
    workflow =
        Files.writeString(
                folder.resolve("w.json"),
                """
                {"glueflow": 1, "name": "w", "nodes": [
                  {"id": "rows", "type": "read-jdbc",
                   "connection": "shop", "table": "orders"},
                  {"id": "show", "type": "print", "input": "rows"}
                ]}
                """)
            .toString();
  }

  @AfterEach
  void forgetInstallation() {
    System.clearProperty(Installation.HOME_PROPERTY);
  }

  private void settings(String text) throws IOException {
    Files.writeString(folder.resolve("glueflow.yaml"), text);
  }

  @Test
  void aConnectionThatIsNotDefinedIsToldWithTheLinesToAdd() {
    Cli answer = Cli.call("run", workflow);

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err())
        .contains("w.json:3:18: error GF610: node 'rows': there is no connection 'shop'")
        .contains("hint: define it in glueflow.yaml: local-connections: {\"shop\": {url: ");
  }

  @Test
  void aMisspelledConnectionIsSuggested() throws IOException {
    settings("local-connections: {shops: {url: \"jdbc:x\"}}\n");

    assertThat(Cli.call("run", workflow).err()).contains("hint: did you mean 'shops'?");
  }

  @Test
  void aJarThatIsNotThereIsToldInTheSettings() throws IOException {
    settings("local-connections:\n  shop: {url: \"jdbc:x\", jars: [nowhere.jar]}\n");

    Cli answer = Cli.call("run", workflow);

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err())
        .contains(
            "glueflow.yaml:2:", "error GF609: connection 'shop': there is no file nowhere.jar");
  }

  @Test
  void whatIsWrongWithSettingsStopsOnlyRunsThatNeedThem() throws IOException {
    settings("local-connections:\n  shop: {urll: \"jdbc:x\"}\n");
    String plain = Files.writeString(folder.resolve("plain.json"), Documents.VALID).toString();

    assertThat(Cli.call("run", workflow).err()).contains("glueflow.yaml:2:");
    assertThat(Cli.call("run", plain).err()).doesNotContain("glueflow.yaml");
  }

  @Test
  void aConnectionIsInTheEnvironmentOfTheProcessAndNowhereElse() throws IOException {
    settings(
        "local-connections:\n  shop: {url: \"jdbc:x\", password: "
            + PASSWORD
            + ", jars: [d.jar]}\n");
    Files.writeString(folder.resolve("d.jar"), "");
    Path seen = folder.resolve("seen");
    StandIn.in(
        folder,
        """
        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"),
            System.getenv("GLUEFLOW_RUN_CONNECTIONS") + System.getProperty("java.class.path")
                + String.join(" ", arguments));
        """
            .formatted(seen));
    System.setProperty(Installation.HOME_PROPERTY, folder.resolve("home").toString());

    Cli answer = Cli.call("run", workflow, "--report", folder.resolve("report").toString());

    assertThat(seen).content().contains("\"password\": \"" + PASSWORD, "/d.jar");
    assertThat(answer.out() + answer.err()).doesNotContain(PASSWORD);
    try (Stream<Path> files = Files.walk(folder.resolve("report"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain(PASSWORD));
    }
  }
}

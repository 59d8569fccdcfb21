// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir private Path folder;

  @Test
  void runsACommandThatFindsItAndEndsWithItsCode() throws Exception {
    Process process =
        start(
            "--bucket",
            "first",
            "--data",
            folder.toString(),
            "--",
            "sh",
            "-c",
            "echo $AWS_ENDPOINT_URL $AWS_ENDPOINT_URL_S3 $GLUEFLOW_S3_PATH $AWS_REGION; exit 7");

    assertThat(output(process))
        .matches("http://127.0.0.1:\\d+ http://127.0.0.1:\\d+ s3://first/glueflow us-east-1\n");
    assertThat(process.waitFor()).isEqualTo(7);
    assertThat(folder.resolve("first")).isDirectory();
  }

  @Test
  void whatLeadsToTheRealAwsDoesNotReachTheCommand() throws Exception {
    Process process =
        start(
            Map.of(
                "AWS_PROFILE", "real",
                "AWS_ENDPOINT_URL_STS", "https://real",
                "AWS_ENDPOINT_URL_LOGS", "https://real",
                "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
            "--",
            "sh",
            "-c",
            "env | grep ^AWS_ | sed 's/=.*//' | sort");

    assertThat(output(process).lines())
        .containsExactly(
            "AWS_ACCESS_KEY_ID",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_S3",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY");
  }

  @Test
  void staysUntilItIsInterrupted() throws Exception {
    Process process = start();
    byte[] some = process.getInputStream().readNBytes(200);

    assertThat(new String(some, StandardCharsets.UTF_8)).contains("export AWS_ENDPOINT_URL=");
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Process process = start("--colour", "red");

    assertThat(output(process)).isEqualTo("local-glue: there is no option --colour\n");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(start("--", "/no/such/command").waitFor()).isEqualTo(4);
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Process start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  private static Process start(Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(variables);
    return process.start();
  }
}

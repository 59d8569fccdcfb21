// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real tools look at templates, where they are installed. */
class ToolsTest {

  private static final Path GOLDEN = Path.of("src/test/golden/infrastructure");

  private static final List<String> SIGNS =
      List.of("$", "%", "{", "}", "$$", "${", "%{", "$${", "\"", "\\", "~", "a", " ", "\n", "é");

  private static final TerraformSyntax SYNTAX =
      new TerraformSyntax(
          new InputNames(
              List.of(new DeploymentInput("b", "", "", DeploymentInput.Use.BUCKET)), name -> name));

  @TempDir private Path folder;

  @Test
  void cfnLintFindsNothingInAnyTemplate() throws Exception {
    List<String> command = new ArrayList<>(List.of("cfn-lint"));
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      files
          .filter(file -> file.toString().contains("cloudformation") && Files.isRegularFile(file))
          .map(file -> file.toAbsolutePath().toString())
          .forEach(command::add);
    }
    assumeTrue(isInstalled("cfn-lint", "--version"), "cfn-lint is not installed");

    assertThat(said(command, "")).isEmpty();
  }

  @Test
  void terraformReadsEveryTextAsItIsMeant() throws Exception {
    assumeTrue(isInstalled("terraform", "version"), "terraform is not installed");
    List<String> meant = new ArrayList<>();
    List<JsonValue> written = new ArrayList<>();
    Json.ObjectBuilder names = Json.object();
    for (String text : hostileTexts()) {
      meant.add(text + "<value>" + text);
      written.add(SYNTAX.text(DeployedText.of(text).then(DeployedText.asked("b")).then(text)));
      names.put(SYNTAX.name(text), SYNTAX.text(text));
    }
    Files.writeString(folder.resolve("main.tf.json"), module(Json.array(written), names.build()));

    assertThat(items(evaluated("local.texts"))).isEqualTo(meant);
    assertThat(items(evaluated("keys(local.names)")))
        .containsExactlyInAnyOrderElementsOf(hostileTexts());
    assertThat(items(evaluated("values(local.names)")))
        .containsExactlyInAnyOrderElementsOf(hostileTexts());
  }

  private static Set<String> hostileTexts() {
    Set<String> texts = new LinkedHashSet<>();
    for (String first : SIGNS) {
      for (String second : SIGNS) {
        SIGNS.forEach(third -> texts.add(first + second + third));
      }
    }
    return texts;
  }

  private static String module(JsonValue texts, JsonValue names) {
    JsonValue variable = Json.object().put("default", "<value>").build();
    return JsonWriter.pretty(
        Json.object()
            .put("variable", Json.object().put("b", variable).build())
            .put("locals", Json.object().put("texts", texts).put("names", names).build())
            .build());
  }

  /** The value of an expression; nothing in it can be changed by the way it is shown. */
  private JsonArray evaluated(String expression) throws IOException, InterruptedException {
    String shown =
        said(List.of("terraform", "console"), "base64encode(jsonencode(" + expression + "))\n");
    String encoded = shown.lines().filter(line -> line.startsWith("\"")).findFirst().orElseThrow();
    String json =
        new String(
            Base64.getDecoder().decode(encoded.substring(1, encoded.length() - 1)),
            StandardCharsets.UTF_8);
    return (JsonArray) JsonReader.read(new SourceText("answer", json)).orThrow();
  }

  private static List<String> items(JsonArray array) {
    return array.items().stream().map(item -> ((JsonString) item).value()).toList();
  }

  private boolean isInstalled(String... command) throws InterruptedException {
    try {
      said(List.of(command), "");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What a program says that ends well. */
  private String said(List<String> command, String input) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("CHECKPOINT_DISABLE", "1");
    builder.environment().remove("TF_CLI_CONFIG_FILE");
    Process process = builder.start();
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}

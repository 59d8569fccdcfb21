// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes an infrastructure as a template of CloudFormation, and an app of the CDK around it. */
final class CdkApp {

  private static final String FOLDER = "/templates/cdk-json/";
  private static final int LONGEST_STACK_NAME = 128;

  /** What the CDK takes for a value of its own, wherever it stands. */
  private static final Pattern TOKEN = Pattern.compile("[$#]\\{Token\\[");

  private final Infrastructure infrastructure;
  private final String template;

  CdkApp(Infrastructure infrastructure) {
    this.infrastructure = infrastructure;
    this.template = new CloudFormationTemplate(infrastructure).text();
  }

  List<GeneratedFile> files() {
    return List.of(
        new GeneratedFile("template.json", template),
        new GeneratedFile(
            "cdk.json",
            JsonWriter.pretty(
                Json.object()
                    .put("app", "node app.js")
                    .put("context", Json.object().put("stack", stackName()).build())
                    .build())),
        new GeneratedFile("app.js", resource("app.js")),
        new GeneratedFile("package.json", resource("package.json")));
  }

  /** What the CDK would misunderstand. */
  Optional<Diagnostic> problem() {
    return TOKEN.matcher(template).find()
        ? Optional.of(
            Diagnostic.of(
                    DiagnosticCode.NOT_DEPLOYABLE,
                    Location.ofFile(infrastructure.workflow()),
                    "the CDK takes the text '${Token[' for a value of its own")
                .withHint("write another text, or use --target cloudformation"))
        : Optional.empty();
  }

  private String stackName() {
    String name = infrastructure.job().name().replaceAll("[^A-Za-z0-9-]", "-");
    String begun = name.matches("[A-Za-z].*") ? name : "glueflow-" + name;
    return begun.substring(0, Math.min(begun.length(), LONGEST_STACK_NAME));
  }

  private static String resource(String name) {
    try (InputStream stream = CdkApp.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("Cannot find " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
    }
  }
}

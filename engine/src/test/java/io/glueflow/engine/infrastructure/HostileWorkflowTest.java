// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.config.JobKeys;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a workflow is called, its template has the same resources and functions. */
class HostileWorkflowTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${AWS::AccountId}",
        "${!x}",
        "$${var.b}",
        "${file(\"/etc/passwd\")}",
        "%{ if true }x%{ endif }",
        "\"},\"Fn::Sub\":\"${x}",
        "{\"Ref\": \"Job\"}",
        "*",
        "?",
        "\\",
        "//",
        "Fn::Join",
        "${aws:username}"
      })
  void textsStayTexts(String hostile) throws IOException {
    for (InfrastructureFormat format :
        List.of(InfrastructureFormat.CLOUDFORMATION, InfrastructureFormat.TERRAFORM)) {
      Set<String> names = names(file(hostile, format));
      names.removeAll(names(file("plain", format)));

      // a sign that would begin something makes CloudFormation join texts instead
      names.remove("Fn::Join");
      assertThat(names).as(format.label()).isEmpty();
    }
  }

  private JsonValue file(String text, InfrastructureFormat format) throws IOException {
    GeneratedFile file =
        new Deployments(folder)
            .with(JobKeys.TAGS, Map.of("team", text))
            .with(JobKeys.CONNECTIONS, List.of(text))
            .with(JobKeys.SPARK_CONF, Map.of("spark.x", text))
            .files(document(text.replace("${", "$${")), DeploymentOptions.NONE, format)
            .get(0);
    return JsonReader.read(new SourceText(file.name(), file.text())).orThrow();
  }

  private static String document(String text) {
    JsonObject read =
        Json.object()
            .put("id", "in")
            .put("type", "read-text")
            .put("path", "s3://shop/orders/" + text.replace("${", "") + "/")
            .build();
    JsonObject write =
        Json.object()
            .put("id", "out")
            .put("type", "write-table")
            .put("input", "in")
            .put("description", text)
            .put("database", text)
            .put("table", text)
            .put("path", "s3://shop/x/" + text)
            .build();
    return JsonWriter.pretty(
        Json.object()
            .put("glueflow", 1)
            .put("name", "hostile")
            .put("description", text)
            .put("nodes", Json.array(read, write))
            .build());
  }

  private static Set<String> names(JsonValue value) {
    Set<String> names = new TreeSet<>();
    if (value instanceof JsonObject object) {
      for (JsonObject.Member member : object.members()) {
        names.add(member.name());
        names.addAll(names(member.value()));
      }
    } else if (value instanceof JsonArray array) {
      array.items().forEach(item -> names.addAll(names(item)));
    }
    return names;
  }
}

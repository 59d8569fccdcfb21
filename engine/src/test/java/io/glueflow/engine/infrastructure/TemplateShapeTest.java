// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every resource of every golden template has documented properties alone, and all it needs. */
class TemplateShapeTest {

  private static final Path GOLDEN = Path.of("src/test/golden/infrastructure");
  private static final Path TABLES = Path.of("src/test/resources/infrastructure");

  /** What every resource of Terraform may have. */
  private static final Set<String> META = Set.of("depends_on", "lifecycle");

  @Test
  void propertiesAreThoseOfCloudFormation() throws IOException {
    Map<String, List<String>> table = table("cloudformation-properties.txt");
    for (JsonObject template : templates("cloudformation")) {
      for (JsonObject.Member resource : object(template, "Resources").members()) {
        JsonObject body = (JsonObject) resource.value();
        String type = ((JsonString) body.value("Type").orElseThrow()).value();
        check(table, type, names(object(body, "Properties")), Set.of());
      }
    }
  }

  @Test
  void argumentsAreThoseOfTerraformsProvider() throws IOException {
    Map<String, List<String>> table = table("terraform-arguments.txt");
    for (JsonObject module : templates("terraform")) {
      for (JsonObject.Member type : object(module, "resource").members()) {
        for (JsonObject.Member resource : ((JsonObject) type.value()).members()) {
          check(table, type.name(), names((JsonObject) resource.value()), META);
        }
      }
    }
  }

  private static void check(
      Map<String, List<String>> table, String type, Set<String> names, Set<String> further) {
    assertThat(table).containsKey(type);
    Set<String> allowed = new HashSet<>(further);
    for (String property : table.get(type)) {
      boolean required = property.startsWith("!");
      allowed.add(required ? property.substring(1) : property);
      if (required) {
        assertThat(names).as(type).contains(property.substring(1));
      }
    }
    assertThat(allowed).as(type).containsAll(names);
  }

  private static Map<String, List<String>> table(String file) throws IOException {
    Map<String, List<String>> table = new HashMap<>();
    for (String line : Files.readAllLines(TABLES.resolve(file))) {
      if (!line.startsWith("#")) {
        List<String> words = List.of(line.split(" "));
        table.put(words.get(0), words.subList(1, words.size()));
      }
    }
    return table;
  }

  private static List<JsonObject> templates(String tool) throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      List<JsonObject> templates =
          files
              .filter(file -> file.getParent().endsWith(tool) && Files.isRegularFile(file))
              .map(TemplateShapeTest::read)
              .toList();
      assertThat(templates).hasSizeGreaterThan(4);
      return templates;
    }
  }

  private static JsonObject read(Path file) {
    try {
      return (JsonObject)
          JsonReader.read(new SourceText(file.toString(), Files.readString(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject object(JsonObject parent, String name) {
    return (JsonObject) parent.value(name).orElseThrow();
  }

  private static Set<String> names(JsonObject object) {
    Set<String> names = new HashSet<>();
    object.members().forEach(member -> names.add(member.name()));
    return names;
  }
}

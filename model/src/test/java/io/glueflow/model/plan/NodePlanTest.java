// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonTrees;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.Property;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.plan.Cases.Case;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.model.workflow.WorkflowWriter;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every node type means, with all of its properties: {@code src/test/golden/plans}. */
class NodePlanTest {

  static Collection<String> types() {
    return Cases.TYPES.names();
  }

  static List<String> executableTypes() {
    return types().stream().filter(name -> type(name).isExecutable()).toList();
  }

  @ParameterizedTest
  @MethodSource("executableTypes")
  void aNodeTypeMeansWhatItsGoldenFileSays(String name) {
    StringBuilder text = new StringBuilder();
    for (Case each : Cases.of(type(name))) {
      Diagnosed<Analysis> analysis = analyze(each);
      assertThat(analysis.diagnostics()).as(each.title()).isEmpty();
      text.append(text.isEmpty() ? "" : "\n").append("# ").append(each.title()).append('\n');
      text.append(JsonWriter.pretty(each.node()));
      text.append(PlanText.of(analysis.orThrow().plan(), each.id()));
    }
    Golden.check(Cases.GOLDEN.resolve("plans").resolve(name + ".txt"), text.toString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPropertyOfANodeTypeIsInACase(String name) {
    Set<String> declared = new TreeSet<>();
    for (Property<?> property : type(name).properties()) {
      declared.add(property.name());
      declared.addAll(inside(property.type().jsonSchema()));
    }
    Set<String> used =
        Cases.of(type(name)).stream()
            .flatMap(each -> JsonTrees.all(each.node()).stream())
            .filter(JsonObject.class::isInstance)
            .flatMap(object -> ((JsonObject) object).members().stream())
            .map(JsonObject.Member::name)
            .collect(Collectors.toSet());

    assertThat(used).containsAll(declared);
  }

  @ParameterizedTest
  @MethodSource("executableTypes")
  void aNodeHasTheOutputsItSaysItHas(String name) {
    for (Case each : Cases.of(type(name))) {
      Analysis analysis = analyze(each).orThrow();
      List<String> made =
          analysis.plan().outputs().keySet().stream()
              .filter(output -> output.node().equals(each.id()))
              .map(output -> output.port())
              .toList();

      assertThat(made)
          .as(each.title())
          .containsExactlyInAnyOrderElementsOf(analysis.nodes().get(each.id()).outputs());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aNodeIsWrittenAsItWasRead(String name) {
    for (Case each : Cases.of(type(name))) {
      Workflow workflow = WorkflowReader.read(each.document()).orThrow();
      Node node = workflow.node(each.id()).orElseThrow();
      JsonArray written = (JsonArray) WorkflowWriter.toJson(workflow).value("nodes").orElseThrow();
      JsonValue last = written.items().get(written.items().size() - 1);

      assertThat(Set.copyOf(members(JsonTrees.bare(last)).entrySet()))
          .isEqualTo(Set.copyOf(members(JsonTrees.bare(each.node())).entrySet()));
      assertThat(node.properties().members()).noneMatch(m -> Node.RESERVED_KEYS.contains(m.name()));
    }
  }

  @Test
  void noFileIsLeftBehindByANodeType() throws IOException {
    try (Stream<Path> plans = Files.list(Cases.GOLDEN.resolve("plans"));
        Stream<Path> cases = Files.list(Cases.GOLDEN.resolve("cases"))) {
      assertThat(plans.map(file -> String.valueOf(file.getFileName()).replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(executableTypes());
      assertThat(cases.map(Cases::typeOf)).isSubsetOf(types());
    }
  }

  private static Map<String, JsonValue> members(JsonValue object) {
    return ((JsonObject) object)
        .members().stream()
            .collect(Collectors.toMap(JsonObject.Member::name, JsonObject.Member::value));
  }

  /** The names of the properties that a JSON Schema declares for objects inside a value. */
  private static Set<String> inside(JsonObject schema) {
    Set<String> names = new TreeSet<>();
    for (JsonValue each : JsonTrees.all(schema)) {
      if (each instanceof JsonObject object
          && object.value("properties").orElse(null) instanceof JsonObject properties) {
        properties.members().forEach(member -> names.add(member.name()));
      }
    }
    return names;
  }

  private static Diagnosed<Analysis> analyze(Case each) {
    Workflow workflow = WorkflowReader.read(each.document()).orThrow();
    return Analyzer.analyze(workflow, Cases.TYPES, ParameterValues.of(Map.of()));
  }

  private static NodeType type(String name) {
    return Cases.TYPES.find(name).orElseThrow();
  }
}

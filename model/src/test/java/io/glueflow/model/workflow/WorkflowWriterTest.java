// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonTrees;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.SourceText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkflowWriterTest {

  @Test
  void keysHaveAFixedOrderAndDefaultsAreLeftOut() {
    Workflow workflow =
        read(
            """
            {"nodes": [{"layout": {"x": 1}, "condition": "a > 1", "disabled": false, "input": "a",
                        "label": "L", "description": "", "type": "filter", "id": "f"},
                       {"id": "j", "type": "join", "disabled": true,
                        "inputs": {"left": "a.out", "right": "s.rest"}, "how": "left"},
                       {"id": "u", "type": "union", "inputs": ["a", "b"]},
                       {"id": "c", "type": "comment", "text": "kept"}],
             "job": {}, "parameters": {"l": {"items": "int", "default": [1], "type": "list"},
                                       "s": {"type": "string", "description": "why"}},
             "name": "n", "glueflow": 1}
            """);

    assertThat(WorkflowWriter.write(workflow))
        .isEqualTo(
            """
            {
              "glueflow": 1,
              "name": "n",
              "parameters": {
                "l": {
                  "type": "list",
                  "items": "int",
                  "default": [1]
                },
                "s": {"type": "string", "description": "why"}
              },
              "nodes": [
                {
                  "id": "f",
                  "type": "filter",
                  "label": "L",
                  "input": "a",
                  "condition": "a > 1",
                  "layout": {"x": 1}
                },
                {
                  "id": "j",
                  "type": "join",
                  "inputs": {"left": "a", "right": "s.rest"},
                  "disabled": true,
                  "how": "left"
                },
                {
                  "id": "u",
                  "type": "union",
                  "inputs": ["a", "b"]
                },
                {"id": "c", "type": "comment", "text": "kept"}
              ]
            }
            """);
  }

  @Property(tries = 100)
  void whatIsWrittenReadsAndWritesTheSame(@ForAll("documents") JsonObject document) {
    String first = WorkflowWriter.write(read(JsonWriter.compact(document)));
    String second = WorkflowWriter.write(read(first));

    assertThat(second).isEqualTo(first);
  }

  @Property(tries = 100)
  void nodesKeepAllTheyHold(@ForAll("documents") JsonObject document) {
    Workflow before = read(JsonWriter.compact(document));
    Workflow after = read(WorkflowWriter.write(before));

    for (Node node : before.nodes()) {
      Node same = after.node(node.id()).orElseThrow();
      assertThat(JsonTrees.bare(same.properties())).isEqualTo(JsonTrees.bare(node.properties()));
      assertThat(JsonTrees.bare(same.layout())).isEqualTo(JsonTrees.bare(node.layout()));
      assertThat(same.label()).isEqualTo(node.label());
      assertThat(same.description()).isEqualTo(node.description());
      assertThat(same.disabled()).isEqualTo(node.disabled());
      assertThat(same.inputs().stream().map(input -> input.port() + input.source()))
          .isEqualTo(node.inputs().stream().map(input -> input.port() + input.source()).toList());
    }
    assertThat(JsonTrees.bare(after.job())).isEqualTo(JsonTrees.bare(before.job()));
  }

  @Provide
  Arbitrary<JsonObject> documents() {
    Arbitrary<JsonValue> job = JsonTrees.values().filter(JsonObject.class::isInstance);
    return Combinators.combine(nodes().list().ofMaxSize(3), job)
        .as(
            (nodes, settings) -> {
              Json.ObjectBuilder document = Json.object().put("name", "n").put("job", settings);
              return document.put("nodes", Json.array(named(nodes))).put("glueflow", 1).build();
            });
  }

  private static Arbitrary<JsonObject> nodes() {
    Arbitrary<String> names = Arbitraries.of("a", "b.x", "c.out");
    Arbitrary<JsonValue> inputs =
        Arbitraries.oneOf(
            names.list().ofMaxSize(3).map(list -> Json.array(list.toArray(String[]::new))),
            Combinators.combine(names, names)
                .as((l, r) -> Json.object().put("l", l).put("r", r).build()));
    return Combinators.combine(
            JsonTrees.texts(), JsonTrees.values(), inputs, Arbitraries.of(true, false))
        .as(
            (text, value, connections, flag) ->
                Json.object()
                    .put("label", text)
                    .put("inputs", connections)
                    .put("disabled", flag)
                    .put("some-property", value)
                    .put("layout", Json.object().put("x", value).build())
                    .put("description", text)
                    .build());
  }

  private static List<JsonValue> named(List<JsonObject> nodes) {
    return nodes.stream()
        .<JsonValue>map(
            node -> {
              Json.ObjectBuilder named =
                  Json.object().put("id", "n" + nodes.indexOf(node)).put("type", "t");
              node.members().forEach(member -> named.put(member.name(), member.value()));
              return named.build();
            })
        .distinct()
        .toList();
  }

  private static Workflow read(String text) {
    return WorkflowReader.read(new SourceText("f", text)).orThrow();
  }
}

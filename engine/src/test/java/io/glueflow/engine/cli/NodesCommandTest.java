// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypeText;
import io.glueflow.model.node.NodeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodesCommandTest {

  private static final NodeTypes TYPES = NodeTypes.load(NodesCommandTest.class.getClassLoader());

  @Test
  void everyTypeIsListedUnderItsCategory() {
    Cli list = Cli.call("nodes");

    assertThat(list.code()).isZero();
    assertThat(list.out()).endsWith("\nglueflow nodes TYPE describes one.\n");
    for (NodeType type : TYPES.all()) {
      assertThat(list.out())
          .contains(type.category().title() + "\n")
          .containsPattern("(?m)^  " + type.name() + " +\\Q" + type.summary() + "\\E$");
    }
  }

  static Iterable<String> names() {
    return TYPES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyTypeIsDescribed(String name) {
    NodeType type = TYPES.find(name).orElseThrow();

    assertThat(Cli.call("nodes", name)).isEqualTo(new Cli(0, NodeTypeText.of(type), ""));
    assertThat(json("nodes", name, "--format", "json")).isInstanceOf(JsonObject.class);
  }

  @Test
  void listIsAlsoGivenAsJson() {
    assertThat(((JsonArray) json("nodes", "--format", "json")).items()).hasSize(TYPES.all().size());
  }

  private static JsonValue json(String... arguments) {
    Cli answer = Cli.call(arguments);
    assertThat(answer.code()).isZero();
    return JsonReader.read(new SourceText("answer", answer.out())).orThrow();
  }

  @Test
  void unknownTypeIsAnsweredWithTheOneThatWasMeant() {
    assertThat(Cli.call("nodes", "fliter"))
        .isEqualTo(
            new Cli(
                2,
                "",
                """
                glueflow: there is no node type 'fliter'; did you mean 'filter'?
                try: glueflow nodes --help
                """));
    assertThat(Cli.call("nodes", "frobnicate").err()).contains("'glueflow nodes' lists them");
  }

  @Test
  void oneTypeIsDescribedAtATime() {
    assertThat(Cli.call("nodes", "filter", "join").code()).isEqualTo(2);
  }
}

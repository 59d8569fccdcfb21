// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypeJson;
import io.glueflow.model.node.NodeTypeText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.node.Property;
import io.glueflow.model.workflow.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the declarations of all node types. */
class LibraryTest {

  private static final NodeTypes TYPES = NodeTypes.load(LibraryTest.class.getClassLoader());

  static List<NodeType> types() {
    return TYPES.all();
  }

  @Test
  void thereAreAllOfThem() {
    assertThat(TYPES.names()).hasSizeGreaterThanOrEqualTo(62).allMatch(n -> n.matches("[a-z-]+"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void noPropertyHasAReservedName(NodeType type) {
    assertThat(type.properties()).extracting(Property::name).doesNotHaveDuplicates();
    assertThat(type.properties())
        .noneMatch(property -> Node.RESERVED_KEYS.contains(property.name()))
        .allMatch(property -> property.name().matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everythingIsDocumentedInSentences(NodeType type) {
    assertThat(type.summary()).endsWith(".").matches("(?s)[A-Z].*");
    assertThat(type.properties())
        .allMatch(property -> property.description().matches("(?s)[A-Z`].*[.]"));
    assertThat(type.rules())
        .allMatch(rule -> rule.description().endsWith("."), "a rule is a sentence");
    assertThat(NodeTypeText.of(type))
        .contains(type.example().strip().lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsOfItsTypeAndInItsJson(NodeType type) {
    JsonObject example =
        (JsonObject) JsonReader.read(new SourceText("f", type.example())).orThrow();

    assertThat(((JsonString) example.value("type").orElseThrow()).value()).isEqualTo(type.name());
    assertThat(NodeTypeJson.of(type).value("name")).contains(Json.string(type.name()));
    assertThat(NodeTypeJson.of(type).value("example")).isPresent();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.docs;

import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypeText;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of all node types says what their declarations say. */
@Tag("docs")
class NodesPageTest {

  private final StringBuilder page = new StringBuilder();

  @Test
  void isUpToDate() {
    List<NodeType> types = NodeTypes.load(NodesPageTest.class.getClassLoader()).all();
    page.append("# Node types\n\n")
        .append("Generated from the declarations of the node types by `./dev docs`. ")
        .append("`glueflow nodes TYPE` shows the same on a terminal. ")
        .append("What all nodes have in common, and how inputs are named: ")
        .append("[the workflow document](workflow.md).\n\n");
    for (Category category : Category.values()) {
      page.append("- ").append(category.title()).append(": ");
      page.append(
          String.join(
              ", ",
              of(category, types).stream()
                  .map(type -> "[%s](#%s)".formatted(type.name(), type.name()))
                  .toList()));
      page.append('\n');
    }
    for (Category category : Category.values()) {
      page.append("\n# ").append(category.title()).append('\n');
      of(category, types).forEach(this::type);
    }
    Golden.check(Path.of("../docs/nodes.md"), page.toString());
  }

  private static List<NodeType> of(Category category, List<NodeType> types) {
    return types.stream().filter(type -> type.category() == category).toList();
  }

  private void type(NodeType type) {
    page.append("\n## ").append(type.name()).append("\n\n").append(type.summary()).append('\n');
    if (!type.notes().isEmpty()) {
      page.append('\n').append(type.notes()).append('\n');
    }
    if (!type.inputs().equals(Inputs.NONE)) {
      page.append("\nInputs: ").append(NodeTypeText.inputs(type.inputs())).append(".\n");
    }
    if (!type.properties().isEmpty()) {
      page.append("\n| property | | meaning |\n|---|---|---|\n");
      type.properties().forEach(this::property);
    }
    for (PropertyRule rule : type.rules()) {
      page.append("\n- ").append(rule.description());
    }
    page.append(type.rules().isEmpty() ? "" : "\n");
    page.append("\n```json\n").append(type.example().strip()).append("\n```\n");
  }

  private void property(Property<?> property) {
    page.append("| `").append(property.name()).append("` | ");
    page.append(cell(NodeTypeText.constraint(property))).append(" | ");
    page.append(cell(property.description())).append(" It is ");
    page.append(cell(property.type().description())).append(". |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}

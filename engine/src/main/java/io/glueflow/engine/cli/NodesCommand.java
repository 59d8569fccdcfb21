// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypeJson;
import io.glueflow.model.node.NodeTypeText;
import io.glueflow.model.node.NodeTypes;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Describes the node types. */
final class NodesCommand implements Command {

  @Override
  public String name() {
    return "nodes";
  }

  @Override
  public String summary() {
    return "lists the node types, or describes one";
  }

  @Override
  public String arguments() {
    return "[TYPE] [OPTION]...";
  }

  @Override
  public Options options() {
    return new Options().addOption(Flags.format("text", "json"));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow nodes", "glueflow nodes join", "glueflow nodes read-csv --format json");
  }

  @Override
  public int execute(CommandLine line, Console console) throws UsageException {
    if (line.getArgList().size() > 1) {
      throw new UsageException("name at most one node type");
    }
    boolean json = Flags.formatOf(line, "text", "json").equals("json");
    NodeTypes types = NodeTypes.load(NodesCommand.class.getClassLoader());
    if (line.getArgList().isEmpty()) {
      console.out().print(json ? listJson(types) : list(types, console));
      return ExitCode.OK;
    }
    String name = line.getArgList().get(0);
    NodeType type =
        types
            .find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no node type '"
                            + name
                            + "'"
                            + types
                                .meant(name)
                                .map(word -> "; did you mean '" + word + "'?")
                                .orElse("; 'glueflow nodes' lists them")));
    console.out().print(json ? JsonWriter.pretty(NodeTypeJson.of(type)) : NodeTypeText.of(type));
    return ExitCode.OK;
  }

  private static String listJson(NodeTypes types) {
    return JsonWriter.pretty(
        Json.array(types.all().stream().map(NodeTypeJson::of).toArray(JsonValue[]::new)));
  }

  private static String list(NodeTypes types, Console console) {
    StringBuilder text = new StringBuilder();
    for (Category category : Category.values()) {
      List<NodeType> members =
          types.all().stream().filter(type -> type.category() == category).toList();
      if (!members.isEmpty()) {
        text.append(console.bold(category.title())).append('\n');
        members.forEach(type -> text.append("  %-18s %s%n".formatted(type.name(), type.summary())));
        text.append('\n');
      }
    }
    return text.append("glueflow nodes TYPE describes one.\n").toString();
  }
}

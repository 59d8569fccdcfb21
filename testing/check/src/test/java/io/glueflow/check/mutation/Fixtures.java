// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.node.Category;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.runner.library.ExampleInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of this repository that are right. */
public final class Fixtures {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern ID = Pattern.compile("\"id\": \"(\\w+)\"");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?s)```json\n(\\{\\s*\"glueflow\".*?)```");

  /** Which output to look at of nodes that have none by default. */
  private static final Map<String, String> MANY_OUTPUTS =
      Map.of("split", ".rest", "random-split", ".train", "validate", ".valid");

  private Fixtures() {}

  /** The examples, the documents in pages and templates, and an example of every node type. */
  public static List<Fixture> all() throws IOException {
    List<Fixture> all = new ArrayList<>();
    all.addAll(examples());
    for (String file :
        List.of("templates/init/workflow.json", "distribution/src/main/warm-up/workflow.json")) {
      all.add(file(ROOT.resolve(file)));
    }
    for (String page : List.of("README.md", "docs/workflow.md")) {
      all.add(page(ROOT.resolve(page)));
    }
    all.add(file(ROOT.resolve("engine/src/test/exports/fire.json")));
    all.addAll(nodes());
    all.addAll(new CaseFixtures(ROOT).all());
    return all;
  }

  private static List<Fixture> examples() throws IOException {
    List<Fixture> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOT.resolve("workflows"))) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("workflow.json"))) {
          found.add(file(folder.resolve("workflow.json")));
        }
      }
    }
    return found;
  }

  private static Fixture file(Path file) throws IOException {
    return new Fixture(ROOT.relativize(file).toString(), Files.readString(file), file.getParent());
  }

  private static Fixture page(Path page) throws IOException {
    Matcher document = DOCUMENT.matcher(Files.readString(page));
    if (!document.find()) {
      throw new AssertionError("No workflow in " + page);
    }
    return new Fixture(ROOT.relativize(page).toString(), document.group(1), page.getParent());
  }

  private static List<Fixture> nodes() {
    return NodeTypes.load(Fixtures.class.getClassLoader()).all().stream()
        .filter(NodeType::isExecutable)
        .filter(type -> type.category() != Category.NOTE)
        .map(Fixtures::node)
        .toList();
  }

  /** The example of a node type, between what it reads and something that shows its rows. */
  private static Fixture node(NodeType type) {
    String example = type.example().strip();
    List<String> nodes = new ArrayList<>(ExampleInputs.of(type, example));
    nodes.add(example);
    if (type.category() != Category.WRITE) {
      Matcher id = ID.matcher(example);
      String output = id.find() ? id.group(1) + MANY_OUTPUTS.getOrDefault(type.name(), "") : "";
      nodes.add("{\"id\": \"shown\", \"type\": \"print\", \"input\": \"" + output + "\"}");
    }
    String text =
        "{\"glueflow\": 1, \"name\": \"example\", \"nodes\": [\n"
            + String.join(",\n", nodes)
            + "\n]}";
    return new Fixture("example of " + type.name(), text, ROOT);
  }
}

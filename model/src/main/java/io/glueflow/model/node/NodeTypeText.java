// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import java.util.List;

/** Describes a node type as plain text. */
public final class NodeTypeText {

  private static final int WIDTH = 78;

  private NodeTypeText() {}

  /** The description, ending in a line break. */
  public static String of(NodeType type) {
    StringBuilder text = new StringBuilder();
    text.append(type.name()).append("\n\n").append(wrapped(type.summary(), 0)).append('\n');
    if (!type.notes().isEmpty()) {
      text.append('\n').append(wrapped(type.notes(), 0)).append('\n');
    }
    text.append("\ninputs: ").append(inputs(type.inputs())).append('\n');
    if (!type.properties().isEmpty()) {
      text.append("\nproperties:\n");
      for (Property<?> property : type.properties()) {
        text.append("  ").append(property.name()).append(" (").append(constraint(property));
        text.append(")\n").append(wrapped(property.description(), 6)).append('\n');
        text.append(wrapped("It is " + property.type().description() + ".", 6)).append('\n');
      }
    }
    List<PropertyRule> rules = type.rules();
    if (!rules.isEmpty()) {
      text.append("\nrules:\n");
      rules.forEach(rule -> text.append(wrapped(rule.description(), 2)).append('\n'));
    }
    return text.append("\nexample:\n").append(type.example().strip().indent(2)).toString();
  }

  /** What a node type takes, as a phrase. */
  public static String inputs(Inputs inputs) {
    if (inputs instanceof Inputs.Ports ports) {
      return ports.names().isEmpty() ? "none" : String.join(", ", ports.names());
    }
    if (inputs instanceof Inputs.Many many) {
      return many.minimum() + " or more, in order";
    }
    return ((Inputs.Views) inputs).minimum() + " or more, each under a name of your choosing";
  }

  /** Whether a property must be given, and its default. */
  public static String constraint(Property<?> property) {
    return property.isRequired() ? "required" : defaultOf(property);
  }

  private static <T> String defaultOf(Property<T> property) {
    return property
        .defaultValue()
        .map(value -> "default: " + visible(property.type().format(value)))
        .orElse("optional");
  }

  private static String visible(String text) {
    return text.isBlank() || text.contains("\n") ? "\"" + text.replace("\n", "\\n") + "\"" : text;
  }

  private static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent && line.length() + word.length() > WIDTH) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent));
      }
      line.append(word).append(' ');
    }
    return lines.append(line.toString().stripTrailing()).toString();
  }
}

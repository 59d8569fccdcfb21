// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.diff.NodeChange;
import io.glueflow.engine.diff.OutputChange;
import io.glueflow.engine.diff.ValueChange;
import io.glueflow.engine.diff.WorkflowDiff;
import io.glueflow.model.diagnostic.TerminalText;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** A difference for people: a line per change, marked as in a diff. */
final class DiffText {

  private final Console console;
  private final StringBuilder text = new StringBuilder();

  DiffText(Console console) {
    this.console = console;
  }

  String of(WorkflowDiff diff) {
    if (diff.isEmpty()) {
      return "both mean the same\n";
    }
    diff.settings().forEach(change -> value("", change.key(), change));
    diff.parameters().forEach(change -> value("", "parameter '" + change.key() + "'", change));
    diff.nodes().forEach(this::node);
    if (!diff.outputs().isEmpty()) {
      text.append("what is written\n");
      diff.outputs().forEach(this::output);
    }
    return text.toString();
  }

  private void node(NodeChange change) {
    String called =
        change.isRenamed() ? ", which was '" + TerminalText.flat(change.formerId()) + "'" : "";
    String node = change.type() + " '" + change.id() + "'" + called;
    switch (change.kind()) {
      case ADDED -> line("", added(node));
      case REMOVED -> line("", removed(node));
      case CHANGED -> line("", "~ " + console.bold(TerminalText.flat(node)));
    }
    change.values().forEach(value -> value("    ", value.key(), value));
  }

  private void output(OutputChange change) {
    line("  ", TerminalText.flat(change.node()));
    columns(change.columns());
    if (change.reordered()) {
      line("    ", "~ the columns come in another order");
    }
    if (!change.known()) {
      line("    ", console.faint("there may be more: not all columns are known before a run"));
    }
  }

  private void columns(List<ValueChange> columns) {
    for (ValueChange column : columns) {
      if (column.before().isEmpty()) {
        line("    ", added(column.key() + " " + type(column.after())));
      } else if (column.after().isEmpty()) {
        line("    ", removed(column.key() + " " + type(column.before())));
      } else {
        line(
            "    ",
            "~ "
                + TerminalText.flat(column.key())
                + ": "
                + type(column.before())
                + " → "
                + type(column.after()));
      }
    }
  }

  private static String type(Optional<JsonValue> type) {
    return type.map(value -> value instanceof JsonString text ? text.value() : "").orElse("");
  }

  private void value(String indent, String name, ValueChange change) {
    String before = json(change.before());
    String after = json(change.after());
    if (before.isEmpty()) {
      line(indent, added(name + ": " + after));
    } else if (after.isEmpty()) {
      line(indent, removed(name + ": " + before));
    } else {
      line(indent, "~ " + TerminalText.flat(name) + ": " + before + " → " + after);
    }
  }

  private static String json(Optional<JsonValue> value) {
    return value.map(JsonWriter::compact).map(TerminalText::flat).orElse("");
  }

  private String added(String what) {
    return console.good("+ " + TerminalText.flat(what));
  }

  private String removed(String what) {
    return console.bad("- " + TerminalText.flat(what));
  }

  private void line(String indent, String words) {
    text.append(indent).append(words).append('\n');
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.LineIndex;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML as JSON values that know where they stand.
 *
 * <p>A number that would read back differently, such as {@code 1e3}, stays the text it is.
 */
final class YamlTree {

  private static final int MAXIMUM_CHARACTERS = 1 << 18;
  private static final int MAXIMUM_VALUES = 20_000;
  private static final int MAXIMUM_DEPTH = 50;

  private final SourceText source;
  private final LineIndex lines;
  private final Diagnostics diagnostics = new Diagnostics();
  private int values;

  private YamlTree(SourceText source) {
    this.source = source;
    this.lines = new LineIndex(source.text());
  }

  /** Reads a file; one without any value is an empty object. */
  static Diagnosed<JsonValue> read(SourceText source) {
    return new YamlTree(source).document();
  }

  private Diagnosed<JsonValue> document() {
    Location start = new Location(source.file(), 1, 1, "");
    if (source.text().length() > MAXIMUM_CHARACTERS) {
      return none(
          Diagnostic.of(
              DiagnosticCode.TOO_LARGE,
              Location.ofFile(source.file()),
              "the file is larger than " + (MAXIMUM_CHARACTERS >> 10) + " KiB"));
    }
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(source.file()).build())
              .composeString(source.text());
      JsonValue value =
          root.isPresent() ? value(root.get(), "", 0) : new JsonObject(start, List.of());
      return values > MAXIMUM_VALUES
          ? none(tooMuch(DiagnosticCode.TOO_LARGE, start, "there are too many values"))
          : Diagnosed.of(value, diagnostics.sorted());
    } catch (MarkedYamlEngineException e) {
      Location place = e.getProblemMark().map(mark -> location(mark, "")).orElse(start);
      return none(notYaml(place, e.getProblem()));
    } catch (YamlEngineException e) {
      return none(notYaml(start, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    } catch (StackOverflowError e) {
      return none(tooMuch(DiagnosticCode.TOO_DEEP, start, "the file is nested too deeply"));
    }
  }

  private static Diagnosed<JsonValue> none(Diagnostic problem) {
    return Diagnosed.none(List.of(problem));
  }

  private static Diagnostic notYaml(Location place, String problem) {
    return problem.contains("TAB")
        ? Diagnostic.of(
                DiagnosticCode.INVALID_SETTING, place, "a tab stands where YAML wants spaces")
            .withHint("indent with spaces")
        : Diagnostic.of(DiagnosticCode.INVALID_SETTING, place, "this is not YAML: " + problem)
            .withHint("a setting is written 'key: value'; quote texts with special characters");
  }

  private static Diagnostic tooMuch(DiagnosticCode code, Location place, String message) {
    return Diagnostic.of(code, place, message).withHint("are there anchors that repeat others?");
  }

  private JsonValue value(Node node, String pointer, int depth) {
    Location place = place(node, pointer);
    if (++values > MAXIMUM_VALUES) {
      return new JsonNull(place);
    }
    if (depth > MAXIMUM_DEPTH) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.TOO_DEEP, place, "nested deeper than " + MAXIMUM_DEPTH + " levels"));
      values = Math.max(values, MAXIMUM_VALUES / 2);
      return new JsonNull(place);
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, place, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<JsonValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(value(item, pointer + "/" + items.size(), depth + 1));
      }
      return new JsonArray(place, items);
    }
    return scalar((ScalarNode) node, place);
  }

  private JsonObject object(MappingNode mapping, Location place, String pointer, int depth) {
    Map<String, JsonObject.Member> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.INVALID_SETTING,
                place(tuple.getKeyNode(), pointer),
                "a key is a word, not a list or an object"));
        continue;
      }
      String name = key.getValue();
      String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      Location nameLocation = place(key, below);
      JsonObject.Member member =
          new JsonObject.Member(name, nameLocation, value(tuple.getValueNode(), below, depth + 1));
      JsonObject.Member first = members.putIfAbsent(name, member);
      if (first != null) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_KEY,
                    nameLocation,
                    "the key '" + name + "' is already at line " + first.nameLocation().line())
                .withHint("remove one of them"));
      }
    }
    return new JsonObject(place, List.copyOf(members.values()));
  }

  private JsonValue scalar(ScalarNode node, Location place) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return new JsonNull(place);
    }
    if (tag.equals(Tag.BOOL)) {
      return new JsonBoolean(place, Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text, place);
    }
    if (!tag.equals(Tag.STR)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INVALID_SETTING,
                  place,
                  "the tag " + tag.getValue() + " is not read")
              .withHint("remove the tag"));
    }
    return new JsonString(place, text);
  }

  private static JsonValue number(String text, Location place) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) <= 400 && number.toPlainString().equals(text)) {
        return new JsonNumber(place, number);
      }
    } catch (NumberFormatException e) {
      // what only YAML takes for a number, such as .inf
    }
    return new JsonString(place, text);
  }

  private Location place(Node node, String pointer) {
    return node.getStartMark()
        .map(mark -> location(mark, pointer))
        .orElse(new Location(source.file(), 0, 0, pointer));
  }

  private Location location(Mark mark, String pointer) {
    int line = mark.getLine() + 1;
    String text = lines.text(line).orElse("");
    int points = Math.min(mark.getColumn(), text.codePointCount(0, text.length()));
    return new Location(source.file(), line, text.offsetByCodePoints(0, points) + 1, pointer);
  }
}

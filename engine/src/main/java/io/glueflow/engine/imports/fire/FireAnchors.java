// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * The names of the inputs and outputs of node classes, in their order.
 *
 * <p>Edges of older exports do not name them: there the order of the edges decides.
 */
final class FireAnchors {

  private static final List<String> FIRST_SECOND = List.of("First", "Second");
  private static final List<String> LEFT_RIGHT = List.of("Left", "Right");
  private static final List<String> COMPARED = List.of("First", "Second", "Common");
  private static final List<String> SHOWN = List.of("output", "input");

  private static final Map<String, List<String>> INPUTS =
      Map.ofEntries(
          Map.entry("NodePredict", List.of("Data", "Model")),
          Map.entry("NodeH2OScore", List.of("Data", "Model")),
          Map.entry("NodeSklearnPredict", List.of("Data", "Model")),
          Map.entry("JoinOnColumns", LEFT_RIGHT),
          Map.entry("NodeDynamicRename", LEFT_RIGHT),
          Map.entry("NodeJoin", LEFT_RIGHT),
          Map.entry("NodeCompareAllColumns", FIRST_SECOND),
          Map.entry("NodeCompareSpecificColumns", FIRST_SECOND),
          Map.entry("NodeCompareDatasets", FIRST_SECOND),
          Map.entry("NodeCompareAllColumnsSingleOutput", FIRST_SECOND),
          Map.entry("NodeCompareSpecificColumnsSingleOutput", FIRST_SECOND),
          Map.entry("NodeCompareColumns", FIRST_SECOND),
          Map.entry("NodeLookup", List.of("Find", "Replace")),
          Map.entry("NodeAppendFields", List.of("Source", "Target")));

  private static final Map<String, List<String>> OUTPUTS =
      Map.ofEntries(
          Map.entry("NodeSplit", FIRST_SECOND),
          Map.entry("SplitWithStratifiedSampling", FIRST_SECOND),
          Map.entry("NodeSplitByExpression", List.of("True", "False")),
          Map.entry(
              "NodeSplitByMultipleExpressions",
              List.of("First", "Second", "Third", "Fourth", "Fifth")),
          Map.entry("NodeFilterAdvanced", List.of("filtered", "remaining")),
          Map.entry("NodeUnique", List.of("Unique", "Duplicate")),
          Map.entry("NodeValidation", List.of("valid", "invalid")),
          Map.entry("NodeValidationMultiple", List.of("valid", "invalid")),
          Map.entry("NodeAssert", List.of("True", "False")),
          Map.entry("NodeBoxPlot", SHOWN),
          Map.entry("NodeGraphGroupByColumn", SHOWN),
          Map.entry("NodeNullValuesInColumn", List.of("input", "output")),
          Map.entry("NodeCorrelation", List.of("correlation", "input")),
          Map.entry("NodeSummary", List.of("summary", "input")),
          Map.entry(
              "NodeJoin",
              List.of("LeftAnti", "Join", "RightAnti", "LeftOuter", "RightOuter", "FullOuter")),
          Map.entry("NodeCompareAllColumns", COMPARED),
          Map.entry("NodeCompareSpecificColumns", COMPARED),
          Map.entry("NodeCompareDatasets", COMPARED));

  private FireAnchors() {}

  /** The names of a node's inputs: as it says itself, else those of its class. */
  static List<String> inputs(FireNode node) {
    return anchors(node, "inputAnchors", INPUTS);
  }

  /** The names of a node's outputs. */
  static List<String> outputs(FireNode node) {
    return anchors(node, "outputAnchors", OUTPUTS);
  }

  private static List<String> anchors(
      FireNode node, String key, Map<String, List<String>> byClass) {
    List<String> own = FireJson.items(node.json(), key).stream().map(FireAnchors::name).toList();
    return own.isEmpty() ? byClass.getOrDefault(node.shortClass(), List.of()) : own;
  }

  private static String name(JsonValue anchor) {
    return anchor instanceof JsonObject object
        ? FireJson.text(object, "name", "title")
        : FireJson.text(anchor);
  }

  /** Where a name stands among others, without regard to case; -1 when it does not. */
  static int indexOf(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}

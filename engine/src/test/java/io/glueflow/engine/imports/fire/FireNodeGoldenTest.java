// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.ImportedNode;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import io.glueflow.model.workflow.WorkflowWriter;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file holds a workflow around one node; beside it stands what becomes of that node. */
class FireNodeGoldenTest {

  private static final Path FOLDER = Path.of("src/test/golden/fire/nodes");
  private static final String SUBJECT = "9";

  /** The sixty classes that matter most. */
  private static final List<String> FIRST_TIER =
      List.of(
          "fire.nodes.dataset.NodeDatasetCSV",
          "fire.nodes.dataset.NodeDatasetStructured",
          "fire.nodes.dataset.NodeDatasetParquet",
          "fire.nodes.dataset.NodeDatasetJSON",
          "fire.nodes.dataset.NodeDatasetAvro",
          "fire.nodes.dataset.NodeDatasetDelta",
          "fire.nodes.dataset.NodeDatasetTextFiles",
          "fire.nodes.dataset.NodeDatasetJDBCUsingConnection",
          "fire.nodes.dataset.NodeJDBCQueryUsingConnection",
          "fire.nodes.hive.NodeHIVE",
          "fire.nodes.save.NodeSaveCSV",
          "fire.nodes.save.NodeSaveParquet",
          "fire.nodes.save.NodeSaveJSON",
          "fire.nodes.save.NodeSaveAvro",
          "fire.nodes.save.NodeSaveORC",
          "fire.nodes.save.NodeSaveDelta",
          "fire.nodes.save.NodeSaveJDBC1",
          "fire.nodes.save.NodeSaveJDBC",
          "fire.nodes.save.NodeSaveAsTable",
          "fire.nodes.etl.NodeRowFilter",
          "fire.nodes.etl.NodeColumnFilter",
          "fire.nodes.etl.NodeDropColumns",
          "fire.nodes.etl.NodeSelect",
          "fire.nodes.etl.NodeLimit",
          "fire.nodes.etl.NodeFilterAdvanced",
          "fire.nodes.etl.JoinOnColumns",
          "fire.nodes.etl.NodeJoinUsingColumn",
          "fire.nodes.etl.NodeJoinUsingColumns",
          "fire.nodes.etl.NodeJoinUsingSQL",
          "fire.nodes.etl.NodeUnionAll",
          "fire.nodes.etl.NodeUnionDistinct",
          "fire.nodes.etl.NodeGroupBy",
          "fire.nodes.etl.NodePivotBy",
          "fire.nodes.etl.NodeWindowRanking",
          "fire.nodes.etl.NodeWindowAnalytics",
          "fire.nodes.etl.NodeMovingWindowFunctions",
          "fire.nodes.etl.NodeSortBy",
          "fire.nodes.etl.NodeExpressions",
          "fire.nodes.etl.NodeMathExpression",
          "fire.nodes.etl.NodeCaseWhen",
          "fire.nodes.etl.NodeConcatColumns",
          "fire.nodes.etl.NodeAddColumns",
          "fire.nodes.etl.NodeColumnsRename",
          "fire.nodes.etl.NodeCastColumnType",
          "fire.nodes.etl.NodeMultiCastColumnType2",
          "fire.nodes.etl.NodeMultiStringToDate",
          "fire.nodes.etl.NodeDateTimeFieldExtract",
          "fire.nodes.etl.NodeStringFunctionsMultiple",
          "fire.nodes.etl.NodeFieldSplitter",
          "fire.nodes.etl.NodeSQL",
          "fire.nodes.etl.NodePySpark",
          "fire.nodes.etl.NodeDropDuplicateRows",
          "fire.nodes.etl.NodeDropRowsWithNull",
          "fire.nodes.ml.NodeReplaceMissingValueWithConstant",
          "fire.nodes.etl.NodeFindAndReplaceUsingRegexMultiple",
          "fire.nodes.etl.NodeSplitByExpression",
          "fire.nodes.ml.NodeSplit",
          "fire.nodes.util.NodeSpecifyParameters",
          "fire.nodes.etl.NodeValidation",
          "fire.nodes.util.NodePrintFirstNRows");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesWhatStandsBesideIt(String name) throws IOException {
    Imported imported = Imported.of(Files.readString(FOLDER.resolve(name + ".json")));

    Golden.check(FOLDER.resolve(name + ".txt"), describe(imported));
  }

  @Test
  void everyClassOfTheFirstTierIsMappedAndHasACase() throws IOException {
    assertThat(FIRST_TIER).hasSize(60).allMatch(FireNodes.classes()::contains);
    List<String> named = new ArrayList<>();
    for (String name : cases().toList()) {
      named.add(
          Imported.of(Files.readString(FOLDER.resolve(name + ".json"))).outcome(SUBJECT).kind());
    }
    assertThat(named).containsAll(FIRST_TIER);
  }

  private static String describe(Imported imported) {
    ImportedNode subject = imported.outcome(SUBJECT);
    List<JsonValue> nodes = new ArrayList<>();
    JsonObject document = WorkflowWriter.toJson(imported.workflow());
    for (JsonValue node : ((JsonArray) document.value("nodes").orElseThrow()).items()) {
      String id = FireJson.text((JsonObject) node, "id");
      if (subject.nodes().contains(id) || !imported.inputs(id).isEmpty()) {
        nodes.add(node);
      }
    }
    StringBuilder text = new StringBuilder(subject.outcome().label()).append('\n');
    document
        .value("parameters")
        .ifPresent(value -> text.append("parameters ").append(JsonWriter.pretty(value)));
    text.append(JsonWriter.pretty(new JsonArray(Location.ofFile(""), nodes)));
    text.append(
        imported.problems().stream()
            .map(each -> each + hint(each.hint()))
            .collect(Collectors.joining()));
    return text.toString();
  }

  private static String hint(String hint) {
    return hint.isEmpty() ? "\n" : "\n    " + hint + "\n";
  }
}

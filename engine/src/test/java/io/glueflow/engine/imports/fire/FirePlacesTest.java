// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.edge;
import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.node;
import static io.glueflow.engine.imports.fire.Exports.print;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/** Mistakes are told where they stand in the export. */
class FirePlacesTest {

  private static final String READ =
      node(
          1,
          "read",
          "fire.nodes.dataset.NodeDatasetCSV",
          "path=a.csv",
          "outputColNames=[\"id\",\"amount\"]",
          "outputColTypes=[\"LONG\",\"DOUBLE\"]",
          "outputColFormats=[\"\",\"\"]");

  private static Diagnostic only(String export) {
    assertThat(Imported.of(export).problems()).hasSize(1);
    return Imported.of(export).problems().get(0);
  }

  private static String around(String node) {
    return Exports.workflow(list(READ, node, print(3, "look")), list(edge(1, 1, 2), edge(2, 2, 3)));
  }

  /** The text at a place of an export. */
  private static String at(String export, Diagnostic problem) {
    String line = export.lines().toList().get(problem.location().line() - 1);
    return line.substring(problem.location().column() - 1);
  }

  @Test
  void aColumnInAListInsideAString() {
    String export =
        around(
            node(2, "keep", "fire.nodes.etl.NodeColumnFilter", "outputCols=[\"id\", \"amuont\"]"));

    Diagnostic problem = only(export);

    assertThat(problem.code().id()).isEqualTo("GF401");
    assertThat(problem.hint()).isEqualTo("did you mean 'amount'?");
    assertThat(at(export, problem)).startsWith("\\\"amuont\\\"");
  }

  @Test
  void aKeyOfAnObjectThatWasMadeOfALists() {
    String export =
        around(
            node(
                2,
                "cast",
                "fire.nodes.etl.NodeCastColumnType",
                "inputCols=[\"amount\"]",
                "outputColType=NUMBR"));

    Diagnostic problem = only(export);

    assertThat(problem.code().id()).isEqualTo("GF308");
    assertThat(at(export, problem)).startsWith("\"NUMBR\"");
  }

  @Test
  void aNumberThatIsNone() {
    String export = around(node(2, "limit", "fire.nodes.etl.NodeLimit", "limit=many"));

    assertThat(at(export, only(export))).startsWith("\"many\"");
  }

  @Test
  void aSettingThatIsMissing() {
    String export = around(node(2, "filter", "fire.nodes.etl.NodeRowFilter"));

    Diagnostic problem = only(export);

    assertThat(problem.code().id()).isEqualTo("GF301");
    assertThat(problem.location().line()).isEqualTo(3);
  }
}

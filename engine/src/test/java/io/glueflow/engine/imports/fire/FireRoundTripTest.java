// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was imported reads the same when it was written as a native document. */
class FireRoundTripTest {

  private static final List<String> FIELDS =
      List.of(
          "path",
          "sql",
          "conditionExpr",
          "outputCols",
          "inputCols",
          "expressions",
          "colNames",
          "values",
          "comment",
          "n",
          "outputColNames",
          "outputColTypes",
          "outputColFormats",
          "joinCol",
          "sep",
          "orderByCols",
          "code");

  @Provide
  Arbitrary<String> exports() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.of(
                "[\"a\",\"b\"]",
                "[\"a\",\"\",\"`c``\"]",
                "[null,1,true,{}]",
                "id",
                "a b, c desc",
                "${day}",
                "$day-1",
                "[",
                "dd/mm/yy",
                "STRUCT"),
            Arbitraries.strings().ofMaxLength(12));
    Arbitrary<String> field =
        Combinators.combine(Arbitraries.of(FIELDS), text)
            .as(
                (name, value) ->
                    "{\"name\": " + quoted(name) + ", \"value\": " + quoted(value) + "}");
    Arbitrary<String> node =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                text,
                Arbitraries.of(FireNodes.classes().stream().sorted().toList()),
                field.list().ofMaxSize(6))
            .as(
                (id, name, nodeClass, fields) ->
                    "{\"id\": \""
                        + id
                        + "\", \"name\": "
                        + quoted(name)
                        + ", \"nodeClass\": \""
                        + nodeClass
                        + "\", \"x\": \""
                        + id
                        + "px\", \"y\": \"5px\", \"fields\": ["
                        + String.join(", ", fields)
                        + "]}");
    Arbitrary<String> edge =
        Combinators.combine(
                Arbitraries.integers().between(1, 9), Arbitraries.integers().between(1, 9))
            .as((source, target) -> "{\"source\": " + source + ", \"target\": " + target + "}");
    return Combinators.combine(
            text, node.list().ofMinSize(1).ofMaxSize(8), edge.list().ofMaxSize(12))
        .as(
            (name, nodes, edges) ->
                "{\"name\": "
                    + quoted(name)
                    + ", \"parameters\": \"--var day=2026-01-31\", \"nodes\": ["
                    + String.join(", ", nodes)
                    + "], \"edges\": ["
                    + String.join(", ", edges)
                    + "]}");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
    return quoted.append('"').toString();
  }

  @Property(tries = 400)
  void importsReadTheSameWhenWritten(@ForAll("exports") String export) {
    Imported imported = Imported.of(export);
    imported.problems();
    String written = WorkflowWriter.write(imported.workflow());

    Workflow read =
        WorkflowReader.read(new SourceText("workflow.json", written)).value().orElseThrow();

    assertThat(WorkflowWriter.write(read)).isEqualTo(written);
    assertThat(new ArrayList<>(read.nodes())).hasSameSizeAs(imported.workflow().nodes());
  }
}

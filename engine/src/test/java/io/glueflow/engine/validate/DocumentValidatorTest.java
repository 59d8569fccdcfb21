// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents with nodes that cannot run, checked as they are and without those nodes. */
class DocumentValidatorTest {

  private static final String ROWS =
      "{'id': 'rows', 'type': 'inline', 'schema': 'a INT', 'rows': [[1]]}";
  private static final String TREES =
      "{'id': 'trees', 'type': 'unsupported', 'input': 'rows', 'kind': 'K', 'reason': 'r'}";
  private static final String SCORES = "{'id': 'scores', 'type': 'print', 'input': 'trees'}";
  private static final String SHOW = "{'id': 'show', 'type': 'print', 'input': 'rows'}";

  @Test
  void aNodeThatCannotRunIsAnError() {
    Diagnosed<Analysis> analysis = validate(false, ROWS, TREES, SCORES, SHOW);

    assertThat(brief(analysis)).containsExactly("error GF501 trees");
    assertThat(analysis.diagnostics().get(0).hint()).contains("--skip-unsupported");
  }

  @Test
  void itIsAWarningWhenItIsLeftOutAndTheRestRuns() {
    Diagnosed<Analysis> analysis = validate(true, ROWS, TREES, SCORES, SHOW);

    assertThat(brief(analysis))
        .containsExactlyInAnyOrder("warning GF501 trees", "warning GF217 scores");
    assertThat(analysis.orThrow().plan().sinks()).extracting(Step::node).containsExactly("show");
    assertThat(analysis.orThrow().workflow().node("trees").orElseThrow().disabled()).isTrue();
  }

  @Test
  void somethingMustBeLeft() {
    assertThat(brief(validate(true, ROWS, TREES, SCORES))).contains("error GF215 ");
  }

  @Test
  void otherErrorsRemain() {
    assertThat(brief(validate(true, ROWS, TREES, SCORES, SHOW, "{'id': 'x', 'type': 'wriet'}")))
        .contains("error GF208 x");
  }

  @Test
  void whatReadingFoundInALeftOutNodeStopsNothing() {
    Diagnosed<Document> read = read(ROWS, TREES, SHOW);
    Diagnostics found = new Diagnostics();
    for (String node : List.of("trees", "show")) {
      found.report(
          Diagnostic.of(
                  DiagnosticCode.DATASET_NOT_FOUND,
                  read.orThrow().workflow().node(node).orElseThrow().location(),
                  "x")
              .withNode(node));
    }
    Diagnosed<Document> document = Diagnosed.of(read.orThrow(), found.sorted());

    assertThat(
            brief(new DocumentValidator(new Validator(), true).validate(document, Map.of(), true)))
        .contains("warning GF504 trees", "error GF504 show");
  }

  @Test
  void withoutAWorkflowThereIsNoAnalysis() {
    Diagnosed<Document> none =
        new DocumentReader(ImportOptions.NONE).read(new SourceText("f", "[]"));
    Diagnosed<Analysis> analysis =
        new DocumentValidator(new Validator(), true).validate(none, Map.of(), false);

    assertThat(analysis.value()).isEmpty();
    assertThat(brief(analysis)).containsExactly("error GF201 ");
  }

  @Test
  void whatANodeLacksBecauseItCannotBeReadFollows() {
    Diagnosed<Analysis> analysis =
        validate(false, ROWS, SHOW, "{'id': 'x', 'type': 'filter', 'inputs': 7}");

    assertThat(brief(analysis)).containsExactly("error GF301 x", "error GF205 x");
    assertThat(analysis.diagnostics().get(1).follows())
        .extracting(problem -> problem.code().id())
        .containsExactly("GF212");
  }

  @Test
  void whatAnExportHasNoValueForFollows() {
    Diagnosed<Document> read =
        read(ROWS, "{'id': 'x', 'type': 'write-json', 'input': 'rows'}", SHOW);
    Diagnostic empty =
        Diagnostic.of(
                DiagnosticCode.MALFORMED_EXPORT,
                read.orThrow().workflow().node("x").orElseThrow().location(),
                "'Path' is missing")
            .withNode("x");
    Diagnosed<Document> document = Diagnosed.of(read.orThrow(), List.of(empty));

    Diagnosed<Analysis> analysis =
        new DocumentValidator(new Validator(), false).validate(document, Map.of(), true);
    assertThat(brief(analysis)).containsExactly("error GF506 x");
    assertThat(analysis.diagnostics().get(0).follows())
        .extracting(Diagnostic::message)
        .containsExactly("property 'path' is missing");
  }

  private static Diagnosed<Analysis> validate(boolean skip, String... nodes) {
    return new DocumentValidator(new Validator(), skip).validate(read(nodes), Map.of(), false);
  }

  private static Diagnosed<Document> read(String... nodes) {
    String text = "{'glueflow': 1, 'name': 'w', 'nodes': [\n" + String.join(",\n", nodes) + "\n]}";
    return new DocumentReader(ImportOptions.NONE)
        .read(new SourceText("w.json", text.replace('\'', '"')));
  }

  private static List<String> brief(Diagnosed<Analysis> analysis) {
    return analysis.diagnostics().stream()
        .map(each -> each.severity().label() + " " + each.code().id() + " " + each.node())
        .toList();
  }
}

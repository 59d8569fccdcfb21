// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  @Test
  void sharesAndCountsAreOfExportsOnly() {
    Assessment assessment = Assessments.mixed();

    assertThat(assessment.exports()).hasSize(4);
    assertThat(assessment.others()).hasSize(3);
    assertThat(assessment.percentConverting()).isEqualTo(50);
    assertThat(assessment.counts().total()).isEqualTo(9);
    assertThat(assessment.counts().of(Outcome.MAPPED)).isEqualTo(3);
    assertThat(assessment.counts().missing()).isEqualTo(4);
  }

  @Test
  void whatIsMissingMostComesFirst() {
    List<KindSummary> kinds = Assessments.mixed().kinds();

    assertThat(kinds)
        .extracting(kind -> kind.kind().replaceFirst(".*\\.", "") + " " + kind.files())
        .containsExactly(
            "NodeRandomForestClassifier 2",
            "NodeStreamingKafka 1",
            "NodeDatasetCSV 3",
            "NodeStickyNote 1",
            "NodeRowFilter 1");
    assertThat(kinds.get(0).remark()).isEqualTo("it is for models");
    assertThat(Assessments.mixed().missing()).hasSize(2);
  }

  @Test
  void theFolderOfAllFilesIsSaidOnce() {
    Assessment assessment = Assessments.mixed();
    Assessment inside = Assessment.of(assessment.files().subList(0, 2));

    assertThat(assessment.folder()).isEmpty();
    assertThat(inside.folder()).isEqualTo("a/");
    assertThat(inside.shortName(inside.files().get(0))).isEqualTo("orders.json");
    assertThat(Assessment.of(assessment.files().subList(0, 1)).folder()).isEqualTo("a/");
  }

  @Test
  void nothingConvertsWhereThereIsNothing() {
    Assessment nothing = Assessment.of(List.of());

    assertThat(nothing.percentConverting()).isZero();
    assertThat(AssessmentPage.render(nothing)).contains("0 files");
    assertThat(AssessmentCodec.write(nothing)).contains("\"percentConverting\": 0");
  }

  @Test
  void theJsonIsReviewed() {
    String json = AssessmentCodec.write(Assessments.mixed());

    JsonReader.read(new SourceText("json", json)).orThrow();
    Golden.check(Path.of("src/test/golden/assess/mixed.json"), json);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import io.glueflow.engine.imports.ImportedNode.Outcome;
import io.glueflow.engine.imports.ImportedNodeCodec;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;

/** Writes assessments as JSON, for other programs. */
public final class AssessmentCodec {

  private static final int VERSION = 1;

  private AssessmentCodec() {}

  /** The assessment as JSON text. */
  public static String write(Assessment assessment) {
    return JsonWriter.pretty(
        Json.object()
            .put("assessment", VERSION)
            .put("summary", summary(assessment))
            .put(
                "kinds",
                Json.array(assessment.kinds().stream().map(AssessmentCodec::kind).toList()))
            .put(
                "files",
                Json.array(assessment.files().stream().map(AssessmentCodec::file).toList()))
            .build());
  }

  private static JsonObject summary(Assessment assessment) {
    Json.ObjectBuilder verdicts = Json.object();
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict.label(), assessment.count(verdict));
    }
    return Json.object()
        .put("files", assessment.files().size())
        .put("workflows", assessment.exports().size())
        .put("percentConverting", assessment.percentConverting())
        .put("verdicts", verdicts.build())
        .put("nodes", counts(assessment.counts()))
        .build();
  }

  private static JsonObject counts(OutcomeCounts counts) {
    Json.ObjectBuilder json = Json.object().put("total", counts.total());
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.label(), counts.of(outcome));
    }
    return json.build();
  }

  private static JsonObject kind(KindSummary kind) {
    return Json.object()
        .put("kind", kind.kind())
        .put("files", kind.files())
        .put("filesMissing", kind.filesMissing())
        .put("nodes", counts(kind.counts()))
        .put("remark", kind.remark())
        .build();
  }

  private static JsonObject file(AssessedFile file) {
    return Json.object()
        .put("file", file.file())
        .put("format", file.format())
        .put("name", file.name())
        .put("verdict", file.verdict().label())
        .put("counts", counts(file.counts()))
        .put("nodes", Json.array(file.nodes().stream().map(ImportedNodeCodec::toJson).toList()))
        .put("errors", file.errors())
        .put("warnings", file.warnings())
        .put("problems", Json.array(file.problems().stream().map(DiagnosticCodec::toJson).toList()))
        .build();
  }
}

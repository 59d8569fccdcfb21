// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.annotate;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.Location;
import java.util.List;

/**
 * Problems as a log in SARIF 2.1.0, the OASIS format of static analysis results that code hosts and
 * editors show beside the lines they are about.
 */
public final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifLog() {}

  /**
   * Writes a log of one run.
   *
   * @param problems what was found
   * @param version the version of glueflow
   */
  public static JsonObject of(List<Diagnostic> problems, String version) {
    List<DiagnosticCode> codes =
        problems.stream().map(Diagnostic::code).distinct().sorted().toList();
    JsonObject driver =
        Json.object()
            .put("name", "glueflow")
            .put("version", version)
            .put("rules", Json.array(codes.stream().map(SarifLog::rule).toList()))
            .build();
    JsonObject run =
        Json.object()
            .put("tool", Json.object().put("driver", driver).build())
            .put("columnKind", "utf16CodeUnits")
            .put(
                "results",
                Json.array(problems.stream().map(problem -> result(problem, codes)).toList()))
            .build();
    return Json.object()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", Json.array(run))
        .build();
  }

  private static JsonObject rule(DiagnosticCode code) {
    return Json.object()
        .put("id", code.id())
        .put("shortDescription", text(code.title()))
        .put("defaultConfiguration", Json.object().put("level", level(code.severity())).build())
        .build();
  }

  private static JsonObject result(Diagnostic problem, List<DiagnosticCode> codes) {
    Json.ObjectBuilder result =
        Json.object()
            .put("ruleId", problem.code().id())
            .put("ruleIndex", codes.indexOf(problem.code()))
            .put("level", level(problem.severity()))
            .put("message", text(AnnotationText.of(problem)))
            .put("locations", Json.array(location(problem).build()));
    if (!problem.follows().isEmpty()) {
      result.put(
          "relatedLocations",
          Json.array(problem.follows().stream().map(SarifLog::related).toList()));
    }
    return result.build();
  }

  private static JsonObject related(Diagnostic problem) {
    return location(problem).put("message", text(AnnotationText.of(problem))).build();
  }

  private static Json.ObjectBuilder location(Diagnostic problem) {
    Location place = problem.location();
    Json.ObjectBuilder physical =
        Json.object()
            .put("artifactLocation", Json.object().put("uri", FileUri.of(place.file())).build());
    if (place.line() > 0) {
      Json.ObjectBuilder region = Json.object().put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
      physical.put("region", region.build());
    }
    Json.ObjectBuilder location = Json.object().put("physicalLocation", physical.build());
    if (!problem.node().isEmpty()) {
      JsonObject node =
          Json.object()
              .put("name", problem.node())
              .put("fullyQualifiedName", place.pointer())
              .put("kind", "element")
              .build();
      location.put("logicalLocations", Json.array(node));
    }
    return location;
  }

  private static JsonObject text(String text) {
    return Json.object().put("text", text).build();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.notebook.Carried;
import io.glueflow.engine.notebook.NotebookJob;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCodec;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a notebook.
 *
 * @param job the job
 * @param problems what could not be carried over as it was
 */
record NotebookReport(NotebookJob job, List<Diagnostic> problems) {

  /** For people: what became something else, what was left, and a summary on the last line. */
  String text(DiagnosticFormatter formatter) {
    StringBuilder text = new StringBuilder();
    if (!job.carried().isEmpty()) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of("cell", "line", "in the notebook", "in the job"));
      for (Carried each : job.carried()) {
        lines.add(
            List.of(
                String.valueOf(each.cell()),
                String.valueOf(each.line()),
                each.notebook(),
                each.job()));
      }
      text.append(Tables.of(lines)).append('\n');
    }
    text.append(formatter.format(problems));
    return text.append(summary()).append('\n').toString();
  }

  private String summary() {
    return count(job.cells(), "cell")
        + ": "
        + count(job.carried().size(), "line")
        + " carried over in another form, "
        + count(problems.size(), "remark")
        + " on what could not be";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** For programs: the job and all that is said about it. */
  String json() {
    return JsonWriter.pretty(
        Json.object()
            .put("cells", job.cells())
            .put("carried", Json.array(job.carried().stream().map(NotebookReport::json).toList()))
            .put("problems", Json.array(problems.stream().map(DiagnosticCodec::toJson).toList()))
            .put("script", job.script())
            .put("settings", job.settings())
            .build());
  }

  private static JsonObject json(Carried carried) {
    return Json.object()
        .put("cell", carried.cell())
        .put("line", carried.line())
        .put("notebook", carried.notebook())
        .put("job", carried.job())
        .build();
  }
}

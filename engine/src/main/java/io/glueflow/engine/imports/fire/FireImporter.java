// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.Import;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.imports.Importer;
import io.glueflow.engine.imports.WorkflowDraft;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.util.List;

/** Imports workflows of Fire. */
public final class FireImporter implements Importer {

  @Override
  public boolean recognizes(JsonValue root) {
    return FireExport.of(root).isPresent();
  }

  @Override
  public String formatOf(JsonValue root) {
    return FireExport.of(root).map(FireExport::format).orElse("");
  }

  @Override
  public Diagnosed<Import> read(SourceText source, JsonValue root, ImportOptions options) {
    FireExport export =
        FireExport.of(root)
            .orElseThrow(() -> new IllegalArgumentException("Cannot read: not an export of Fire"));
    if (export.workflow().isEmpty()) {
      return Diagnosed.none(
          List.of(
              Diagnostic.of(
                      DiagnosticCode.NO_WORKFLOW_INSIDE,
                      root.location(),
                      "this is a " + export.format() + ", not a workflow")
                  .withHint(export.hint())));
    }
    Diagnostics diagnostics = new Diagnostics();
    Import imported = read(export.workflow().get(0), export.format(), options, diagnostics);
    return Diagnosed.of(imported, diagnostics.sorted());
  }

  private static Import read(
      JsonObject json, String format, ImportOptions options, Diagnostics diagnostics) {
    FireParameters parameters = new FireParameters(diagnostics);
    FireWorkflow workflow = new FireWorkflowReader(parameters, diagnostics).read(json);
    WorkflowDraft draft =
        new WorkflowDraft(json.location(), workflow.name(), workflow.description());
    new FireParameterReader(parameters, diagnostics).read(workflow);
    parameters.settle(workflow.nodes(), draft.parameters());
    FireDatasets datasets = new FireDatasets(workflow.datasets(), options.datasets());
    return new FireConversion(workflow, datasets, draft, diagnostics).run(format);
  }
}

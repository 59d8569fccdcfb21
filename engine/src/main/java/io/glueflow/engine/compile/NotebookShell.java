// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.notebook.Markdown;
import io.glueflow.engine.compile.notebook.Notebook;
import io.glueflow.engine.compile.notebook.SessionMagics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.ConnectionsUsed;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays a program out in the cells of a notebook. */
final class NotebookShell {

  private final Language language;
  private final Templates templates;
  private final CompileOptions options;

  NotebookShell(Language language, Templates templates, CompileOptions options) {
    this.language = language;
    this.templates = templates;
    this.options = options;
  }

  /** The text of the file. */
  String text(Program program, Analysis analysis) {
    Map<String, Object> values = new HashMap<>();
    values.put("program", program);
    values.put(
        "settings", ProgramSettings.written(analysis.plan(), options.release().spark(), language));
    values.put("imports", "");
    String parameters = templates.fill("notebook/parameters", values);
    List<String> all = new ArrayList<>();
    all.add(templates.fill("notebook/setup", values));
    all.add(parameters);
    program.blocks().forEach(block -> all.add(code(block)));
    values.put("imports", String.join("\n", language.imports(String.join("\n", all))));

    Notebook notebook = new Notebook();
    notebook.markdown(title(program.workflow()));
    session(notebook, analysis);
    notebook.code(templates.fill("notebook/setup", values));
    if (!parameters.isEmpty()) {
      notebook.parameters(parameters);
    }
    program.blocks().forEach(block -> block(block, notebook));
    return notebook.text();
  }

  private static String title(Workflow workflow) {
    String title = "# " + Markdown.line(workflow.name());
    return workflow.description().isEmpty()
        ? title
        : title + "\n\n" + Markdown.text(workflow.description());
  }

  private void session(Notebook notebook, Analysis analysis) {
    SessionMagics magics =
        new SessionMagics(
            options.settings(), options.release().version(), ConnectionsUsed.names(analysis));
    if (!magics.left().isEmpty()) {
      notebook.markdown(
          "Upload these jars to S3 and name them with `%extra_jars`: "
              + Markdown.line(String.join(", ", magics.left())));
    }
    notebook.code(magics.lines());
    if (!magics.document().isEmpty()) {
      notebook.code(magics.document());
    }
  }

  private void block(ProgramBlock block, Notebook notebook) {
    String label = "## " + Markdown.line(block.label());
    notebook.markdown(
        block.description().isEmpty()
            ? label
            : label + "\n\n" + Markdown.text(block.description()));
    notebook.code(code(block));
    if (!block.frames().isEmpty()) {
      notebook.preview(templates.fill("notebook/preview", Map.of("frames", block.frames())));
    }
  }

  private static String code(ProgramBlock block) {
    return String.join("\n", block.statements());
  }
}

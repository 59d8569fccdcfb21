// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles workflows to programs. */
public final class Compiler {

  private final Validator validator;
  private final Templates templates;

  /**
   * Makes a compiler.
   *
   * @param validator what checks workflows, and knows the node types
   * @param templates how programs are laid out
   */
  public Compiler(Validator validator, Templates templates) {
    this.validator = validator;
    this.templates = templates;
  }

  /**
   * Compiles a workflow.
   *
   * @return the files, or nothing but problems if any of these is an error
   */
  public Diagnosed<List<GeneratedFile>> compile(Workflow workflow, CompileOptions options) {
    Diagnosed<Analysis> checked = validator.validate(workflow, options.parameters(), false);
    Diagnostics problems = new Diagnostics();
    problems.reportAll(checked.diagnostics());
    if (checked.hasErrors()) {
      return Diagnosed.none(problems.sorted());
    }
    Diagnosed<MarkedAnalysis> marked =
        MarkedAnalysis.of(workflow, validator.types(), options.parameters());
    problems.reportAll(marked.diagnostics());
    if (problems.hasErrors()) {
      return Diagnosed.none(problems.sorted());
    }
    MarkedAnalysis analysis = marked.value().orElseThrow();
    Compilable.check(analysis.analysis(), options, problems);
    if (problems.hasErrors()) {
      return Diagnosed.none(problems.sorted());
    }
    try {
      return Diagnosed.of(List.of(file(analysis, options)), problems.sorted());
    } catch (TemplateException e) {
      problems.report(
          Diagnostic.of(DiagnosticCode.TEMPLATE_UNFIT, workflow.location(), e.getMessage()));
      return Diagnosed.none(problems.sorted());
    }
  }

  private GeneratedFile file(MarkedAnalysis marked, CompileOptions options) {
    Program program =
        new ProgramBuilder(
                marked.analysis(),
                marked.marks(),
                options.target().language(),
                templates,
                options.platform(),
                options.release().spark())
            .build();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("program", program);
    values.put("release", options.release());
    values.put("layout", new Indentation());
    values.put("header", header(program.workflow(), options));
    String shell = options.target().language().folder() + "/program-" + options.platform().label();
    return new GeneratedFile(
        "GlueApp" + options.target().extension(), templates.fill(shell, values) + "\n");
  }

  private static String header(Workflow workflow, CompileOptions options) {
    String description = workflow.description().isEmpty() ? "" : "\n\n" + workflow.description();
    return options.target().language().comment(workflow.name() + description);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.notebook.NotebookCode;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.library.code.PysparkNode;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.NodeTypes;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

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
    Diagnosed<Analysis> checked =
        validatorFor(options.target()).validate(workflow, options.parameters(), false);
    if (checked.hasErrors()) {
      return Diagnosed.none(checked.diagnostics());
    }
    Diagnosed<List<GeneratedFile>> generated = compileValid(workflow, options);
    Diagnostics problems = new Diagnostics();
    problems.reportAll(checked.diagnostics());
    problems.reportAll(generated.diagnostics());
    return generated
        .value()
        .map(files -> Diagnosed.of(files, problems.sorted()))
        .orElseGet(() -> Diagnosed.none(problems.sorted()));
  }

  /**
   * Compiles a workflow that was found to be valid: what is wrong with it otherwise is not told.
   *
   * @return the files, or nothing but problems if any of these is an error
   */
  public Diagnosed<List<GeneratedFile>> compileValid(Workflow workflow, CompileOptions options) {
    Diagnostics problems = new Diagnostics();
    Diagnosed<MarkedAnalysis> marked =
        MarkedAnalysis.of(workflow, validatorFor(options.target()).types(), options.parameters());
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
      GeneratedFile file = file(analysis, options, problems);
      return problems.hasErrors()
          ? Diagnosed.none(problems.sorted())
          : Diagnosed.of(List.of(file), problems.sorted());
    } catch (TemplateException e) {
      problems.report(
          Diagnostic.of(DiagnosticCode.TEMPLATE_UNFIT, workflow.location(), e.getMessage())
              .withHint("mend the template in the folder of --templates, or leave that out"));
      return Diagnosed.none(problems.sorted());
    }
  }

  /** Only programs in Python can call the Python code that a workflow holds. */
  private Validator validatorFor(Target target) {
    if (target == Target.SCALA) {
      return validator;
    }
    List<NodeType> types = new ArrayList<>(validator.types().all());
    types.replaceAll(type -> type instanceof PysparkNode ? PysparkNode.callable() : type);
    return validator.with(NodeTypes.of(types));
  }

  private GeneratedFile file(MarkedAnalysis marked, CompileOptions options, Diagnostics problems) {
    Language language = options.target().language(options.release());
    Program program =
        new ProgramBuilder(
                marked.analysis(),
                marked.marks(),
                language,
                templates,
                options.platform(),
                options.release().spark())
            .build();
    SparkFunctions.check(program, marked.analysis(), options.release(), problems);
    String text = text(program, marked.analysis(), options);
    String code = options.target() == Target.NOTEBOOK ? NotebookCode.of(text) : text;
    return new GeneratedFile(
        "GlueApp" + options.target().extension(), text, NodeLines.of(program.blocks(), code));
  }

  private String text(Program program, Analysis analysis, CompileOptions options) {
    Language language = options.target().language(options.release());
    return switch (options.target()) {
      case SCALA, PYSPARK ->
          new ProgramShell(language, templates, options).text(program, analysis.plan());
      case NOTEBOOK -> new NotebookShell(language, templates, options).text(program, analysis);
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.plan.Plan;
import io.glueflow.model.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays a program out in a file. */
final class ProgramShell {

  private static final String JOB_NAME = "JOB_NAME";

  private final Language language;
  private final Templates templates;
  private final CompileOptions options;

  ProgramShell(Language language, Templates templates, CompileOptions options) {
    this.language = language;
    this.templates = templates;
    this.options = options;
  }

  /** The text of the file. */
  String text(Program program, Plan plan) {
    Map<String, Object> values = new HashMap<>();
    values.put("program", program);
    values.put("release", options.release());
    values.put("layout", new Indentation());
    values.put("name", language.string(program.workflow().name()));
    values.put("header", header(program.workflow()));
    values.put("settings", ProgramSettings.written(plan, options.release().spark(), language));
    values.put("defaults", language.arguments(defaults(program)));
    values.put("required", language.arguments(required(program)));
    values.put("imports", "");
    String shell = language.folder() + "/program-" + options.platform().label();
    String code = templates.fill(shell, values);
    values.put("imports", String.join("\n", language.imports(code)) + "\n");
    return templates.fill(shell, values) + "\n";
  }

  private String header(Workflow workflow) {
    String description = workflow.description().isEmpty() ? "" : "\n\n" + workflow.description();
    return language.comment(workflow.name() + description);
  }

  private List<String> defaults(Program program) {
    return program.parameters().stream()
        .filter(parameter -> !parameter.isRequired())
        .map(parameter -> language.entry(parameter.name(), parameter.defaultValue()))
        .toList();
  }

  private List<String> required(Program program) {
    List<String> required = new ArrayList<>(List.of(language.string(JOB_NAME)));
    program.parameters().stream()
        .filter(ProgramParameter::isRequired)
        .forEach(parameter -> required.add(parameter.name()));
    return required;
  }
}

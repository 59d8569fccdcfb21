// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.code.PythonLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The script around the cells: arguments, the job, and what a session has by itself. */
final class ScriptShell {

  private static final String TEMPLATE = "notebook/job";

  private final Language language = new PythonLanguage();
  private final Templates templates;
  private final JobParameters parameters;
  private final ScriptNames names;
  private final String arguments;

  ScriptShell(Templates templates, JobParameters parameters, ScriptNames names, String arguments) {
    this.templates = templates;
    this.parameters = parameters;
    this.names = names;
    this.arguments = arguments;
  }

  /** Whether the script needs the function of notebooks that shows values. */
  boolean showsValues() {
    return names.lacks("display");
  }

  /**
   * The text of the file.
   *
   * @param future imports that come before all else
   * @param cells the code of the cells
   */
  String script(Collection<String> future, String cells) {
    Map<String, Object> values = new HashMap<>();
    values.put("arguments", arguments);
    values.put("hasParameters", !parameters.isEmpty());
    values.put("defaults", parameters.defaults());
    values.put("defaultsName", names.unused("defaults"));
    values.put("givenName", names.unused("given"));
    values.put("required", language.arguments(required()));
    values.put("begins", !names.begins());
    values.put("job", names.unused("job"));
    values.put(
        "context", names.lacks("glueContext") ? "glueContext" : names.unused("glue_context"));
    values.put("lacksContext", names.lacks("glueContext"));
    values.put("lacksSpark", names.lacks("spark"));
    values.put("lacksSparkContext", names.lacks("sc"));
    values.put("showsValues", showsValues());
    values.put("future", future);
    values.put("imports", "");
    values.put("cells", "");
    values.put("commit", commit());
    String shell = templates.fill(TEMPLATE, values);
    values.put("imports", String.join("\n", language.imports(shell)));
    values.put("cells", cells);
    return templates.fill(TEMPLATE, values) + "\n";
  }

  private List<String> required() {
    List<String> required = new ArrayList<>(List.of(language.string(JobParameters.JOB_NAME)));
    required.addAll(parameters.required());
    return required;
  }

  /** What ends the job; empty when the notebook does it. */
  private String commit() {
    if (names.ends()) {
      return "";
    }
    return names.begins()
        ? names.job().map(job -> job + ".commit()").orElse("")
        : names.unused("job") + ".commit()";
  }
}

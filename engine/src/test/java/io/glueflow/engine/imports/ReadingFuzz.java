// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.engine.graph.GraphModel;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.Map;

/**
 * Whatever bytes are read, nothing is thrown and what is converted holds together. A fuzzer calls
 * {@link #fuzzerTestOneInput}; tests call it with what fuzzers have found.
 */
public final class ReadingFuzz {

  private static final Validator VALIDATOR = new Validator();

  private ReadingFuzz() {}

  /** Reads an input and does with it what the commands do. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SourceReader.decode(bytes, "input").value().ifPresent(ReadingFuzz::judge);
  }

  static void judge(SourceText source) {
    Diagnosed<Document> document = new DocumentReader(ImportOptions.NONE).read(source);
    document.diagnostics().forEach(problem -> placed(problem, source));
    new DocumentValidator(VALIDATOR, false)
        .validate(document, Map.of(), true)
        .diagnostics()
        .forEach(problem -> placed(problem, source));
    new DocumentValidator(VALIDATOR, true).validate(document, Map.of(), false);
    if (document.value().isEmpty()) {
      hold(document.hasErrors(), "nothing was read, and nothing said");
      return;
    }
    document.value().get().imported().ifPresent(ReadingFuzz::judge);
    if (document.value().get().imported().isPresent() || !document.hasErrors()) {
      Workflow workflow = document.value().get().workflow();
      String written = WorkflowWriter.write(workflow);
      Diagnosed<Workflow> again = WorkflowReader.read(new SourceText("again", written));
      hold(!again.hasErrors(), "what was written is not read: " + again.diagnostics());
      hold(WorkflowWriter.write(again.orThrow()).equals(written), "it reads as something else");
      GraphModel.of(workflow, VALIDATOR.types());
    }
  }

  private static void judge(Import imported) {
    hold(
        WorkflowReader.read(imported.document()).diagnostics().isEmpty(),
        "the document is not well formed: "
            + WorkflowReader.read(imported.document()).diagnostics());
  }

  private static void placed(Diagnostic problem, SourceText source) {
    hold(problem.location().file().equals(source.file()), "told elsewhere: " + problem);
    hold(problem.location().line() > 0, "told nowhere: " + problem);
  }

  private static void hold(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}

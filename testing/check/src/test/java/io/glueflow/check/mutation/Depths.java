// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.run.RunDocument;
import io.glueflow.engine.run.RunFolder;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.SourceColumns;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.parameter.ParameterReader;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.ValueBinder;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.Analyzer;
import io.glueflow.model.run.BindRequest;
import io.glueflow.model.run.RunEvent;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.bind.WorkflowBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code validate} says of documents, and what Spark adds to it, in one process. */
public final class Depths {

  private static final String NAME = "workflow.json";

  private final Validator validator = new Validator();
  private final WorkflowBinder binder = new WorkflowBinder(SparkTest.session());
  private final Path scratch;
  private int count;

  /** Works in a folder in which nobody else does. */
  public Depths(Path scratch) {
    this.scratch = scratch;
  }

  /** What the engine makes of a document, without Spark. */
  public Diagnosed<Analysis> analyze(Fixture fixture) {
    return analyze(fixture, read(fixture.text()));
  }

  private Diagnosed<Analysis> analyze(Fixture fixture, Diagnosed<Document> document) {
    SourceSchemas sources = new SourceSchemas(fixture.folder(), Map.of());
    return new DocumentValidator(validator.with(sources), true).validate(document, Map.of(), false);
  }

  private static Diagnosed<Document> read(String text) {
    return new DocumentReader(ImportOptions.NONE).read(new SourceText(NAME, text));
  }

  /** What is said of a document at both depths. */
  public Verdict judge(Fixture fixture) throws IOException {
    return judge(fixture, Optional.empty());
  }

  /**
   * What is said at both depths of a document that was right before something in it was changed.
   *
   * @param original what it meant before
   */
  public Verdict judge(Fixture fixture, Analysis original) throws IOException {
    return judge(fixture, Optional.of(original));
  }

  private Verdict judge(Fixture fixture, Optional<Analysis> original) throws IOException {
    Diagnosed<Document> document = read(fixture.text());
    Diagnosed<Analysis> found = analyze(fixture, document);
    List<Diagnostic> errors = found.diagnostics().stream().filter(Diagnostic::isError).toList();
    Optional<Analysis> analysis = found.value();
    if (analysis.isEmpty()) {
      return new Verdict(errors, errors, List.of(), analysis);
    }
    List<Diagnostic> structural = structural(analysis.get().workflow());
    if (original.isPresent() && !structural.isEmpty()) {
      // whatever Spark says of the rest, it says of the document that was right too
      return new Verdict(structural, errors, List.of(), Optional.empty());
    }
    Workflow asked =
        original
            .map(before -> ProvenSinks.leftOut(before, analysis.get()))
            .orElse(analysis.get().workflow());
    return new Verdict(structural, errors, bind(asked, analysis.get()), analysis);
  }

  private List<Diagnostic> structural(Workflow workflow) {
    ParameterValues values =
        ParameterReader.values(workflow.parameters(), Map.of(), false, "nobody")
            .value()
            .orElseThrow();
    return Analyzer.analyze(
            workflow, validator.types(), ValueBinder.forChecking(values, workflow.parameters()))
        .diagnostics()
        .stream()
        .filter(Diagnostic::isError)
        .toList();
  }

  private List<Diagnostic> bind(Workflow workflow, Analysis analysis) throws IOException {
    RunFolder folder = RunFolder.at(scratch.resolve(String.valueOf(count++)));
    RunDocument forRunner = RunDocument.of(workflow, NAME, folder);
    BindRequest request =
        new BindRequest(
            forRunner.file().toString(),
            NAME,
            Map.of(),
            SourceColumns.found(analysis),
            folder.path().toString());
    return binder.bind(request).stream()
        .map(problem -> forRunner.relocate(new RunEvent.Problem(problem)))
        .map(event -> ((RunEvent.Problem) event).diagnostic())
        .toList();
  }
}

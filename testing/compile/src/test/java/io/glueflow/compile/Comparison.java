// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.run.DatabaseConnection;
import io.glueflow.model.run.RunReport;
import io.glueflow.model.run.RunRequest;
import io.glueflow.model.run.RunState;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.runner.SparkTest;
import io.glueflow.runner.WorkflowRunner;
import io.glueflow.runner.connection.ConnectionSource;
import io.glueflow.runner.library.ExampleDatabase;
import io.glueflow.runner.secret.Redactor;
import io.glueflow.runner.secret.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs cases both ways, and compares what is left. */
final class Comparison {

  private static final Map<String, DatabaseConnection> CONNECTIONS =
      Map.of(
          "shop", new DatabaseConnection(ExampleDatabase.URL, "", "", ""),
          "c", new DatabaseConnection(ExampleDatabase.URL, "", "", ""));

  private final SparkSession spark = SparkTest.session();
  private final Compiler compiler = new Compiler(new Validator(), Templates.builtIn());
  private final Target target;
  private final ProgramRunner programs;

  /**
   * Makes a comparison.
   *
   * @param target what workflows are compiled to
   * @param programs what runs that
   */
  Comparison(Target target, ProgramRunner programs) {
    this.target = target;
    this.programs = programs;
  }

  /**
   * Runs a case both ways.
   *
   * @param scratch an empty folder
   * @throws AssertionError when the program does not do what the runner does
   */
  void check(ProgramCase each, Path scratch) throws IOException {
    dropTables();
    Path workflowFolder = Files.createDirectories(scratch.resolve("runner"));
    each.preparation().prepare(workflowFolder);
    Outcome expected = new Outcome(spark, workflowFolder);
    Optional<String> failure = interpreted(each, workflowFolder);
    Map<String, String> expectedContents = expected.contents(each.isOrdered());

    assertThat(failure.isPresent()).as("%s: %s", each, failure).isEqualTo(each.isFailing());

    Path programFolder = Files.createDirectories(scratch.resolve("program"));
    each.preparation().prepare(programFolder);
    Outcome actual = new Outcome(spark, programFolder);
    String source = source(each, programFolder);
    Optional<String> programFailure = programmed(each, source, programFolder);

    assertThat(programFailure.isPresent())
        .as("%s%nrunner: %s%nprogram: %s%n%s", each, failure, programFailure, source)
        .isEqualTo(failure.isPresent());
    if (failure.isEmpty()) {
      Map<String, String> contents = actual.contents(each.isOrdered());
      assertThat(contents.keySet()).as("%s%n%s", each, source).isEqualTo(expectedContents.keySet());
      expectedContents.forEach(
          (place, rows) ->
              assertThat(contents.get(place))
                  .as(
                      "%s in %s%n%s%n%s",
                      place, each, difference(rows, contents.get(place)), source)
                  .isEqualTo(rows));
    }
  }

  /** The files of tables go with the case that made them. */
  private void dropTables() {
    for (Row database : spark.sql("SHOW DATABASES").collectAsList()) {
      String name = "`" + database.getString(0) + "`";
      if (!name.equals("`default`")) {
        spark.sql("DROP DATABASE " + name + " CASCADE");
      }
    }
    for (Row table : spark.sql("SHOW TABLES IN default").collectAsList()) {
      if (!table.getBoolean(2)) {
        spark.sql("DROP TABLE default.`" + table.getString(1) + "`");
      }
    }
  }

  private static String difference(String expected, String actual) {
    List<String> lines = actual.lines().toList();
    List<String> all = expected.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), all.size()); i++) {
      if (!lines.get(i).equals(all.get(i))) {
        return "runner:  " + all.get(i) + "\nprogram: " + lines.get(i);
      }
    }
    return "runner: " + all.size() + " lines, program: " + lines.size();
  }

  private static SourceText text(ProgramCase each, Path folder) {
    return new SourceText(
        "workflow.json", each.document().replace("s3://bucket", folder + "/bucket"));
  }

  /** The program of a case. */
  String source(ProgramCase each, Path folder) {
    Workflow workflow = WorkflowReader.read(text(each, folder)).orThrow();
    Diagnosed<List<GeneratedFile>> files =
        compiler.compile(
            workflow, new CompileOptions(target, each.platform(), release(), each.parameters()));
    assertThat(files.value()).as("%s: %s", each, files.diagnostics()).isPresent();
    return files.value().get().get(0).text();
  }

  private GlueRelease release() {
    return spark.version().startsWith("4.") ? GlueRelease.GLUE_6_0 : GlueRelease.GLUE_5_1;
  }

  private Optional<String> interpreted(ProgramCase each, Path folder) {
    WorkflowRunner runner =
        new WorkflowRunner(
            spark, SecretSource.none(), ConnectionSource.of(CONNECTIONS), new Redactor());
    RunRequest request =
        new RunRequest(
            "workflow.json",
            "workflow.json",
            folder.toString(),
            each.parameters(),
            Map.of(),
            "",
            "local[1]",
            Map.of(),
            0);
    RunReport report =
        runner.run(request, Diagnosed.of(text(each, folder), List.of()), event -> {});
    return report.state() == RunState.SUCCEEDED
        ? Optional.empty()
        : Optional.of(report.problems().toString());
  }

  private Optional<String> programmed(ProgramCase each, String source, Path folder) {
    List<String> arguments =
        new ArrayList<>(List.of("--JOB_NAME", "job", "--base_path", folder.toString()));
    each.parameters().forEach((name, value) -> arguments.addAll(List.of("--" + name, value)));
    SparkSession before = SparkSession.active();
    SparkSession.setActiveSession(spark.newSession());
    try {
      // the Spark of the tests outlives the program
      programs.run(source.replaceAll("\n *spark\\.stop\\(\\)\n", "\n"), arguments);
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(e.toString());
    } finally {
      SparkSession.setActiveSession(before);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import static io.glueflow.engine.notebook.Notebooks.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.SourceText;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookJobTest {

  private static final Path GOLDEN = Path.of("src/test/golden/notebook");

  @Test
  void aNotebookAsPeopleWriteThemBecomesAJob() throws IOException {
    SourceText notebook =
        new SourceText(
            "orders.ipynb", Files.readString(Path.of("src/test/notebooks/orders.ipynb")));

    Diagnosed<NotebookJob> job = NotebookJob.of(notebook);

    Golden.check(GOLDEN.resolve("orders.py"), job.value().orElseThrow().script());
    Golden.check(GOLDEN.resolve("glueflow.yaml"), job.value().get().settings());
    Golden.check(
        GOLDEN.resolve("problems.txt"),
        new DiagnosticFormatter(file -> Optional.of(notebook), false).format(job.diagnostics()));
    Golden.check(
        GOLDEN.resolve("carried.txt"),
        job.value().get().carried().stream()
            .map(Carried::toString)
            .collect(Collectors.joining("\n", "", "\n")));
    assertThat(job.value().get().script() + job.value().get().settings())
        .doesNotContain("hunter2", "AKIA");
  }

  @Test
  void aNotebookThatBeginsAndEndsItsJobIsLeftToIt() {
    String code =
        """
        import sys
        from awsglue.context import GlueContext
        from awsglue.job import Job
        from awsglue.utils import getResolvedOptions
        from pyspark.context import SparkContext

        args = getResolvedOptions(sys.argv, ["JOB_NAME"])
        glueContext = GlueContext(SparkContext.getOrCreate())
        job = Job(glueContext)
        job.init(args["JOB_NAME"], args)
        job.commit()
        """;

    String script = Notebooks.script(Notebooks.code(code));

    assertThat(script.lines().skip(4).collect(Collectors.joining("\n", "", "\n"))).isEqualTo(code);
  }

  @Test
  void whatASessionHasByItselfIsMade() {
    String script = Notebooks.script(Notebooks.code("print(spark.version, sc.version)"));

    assertThat(script)
        .contains("sc = SparkContext.getOrCreate()\n")
        .contains("spark = glue_context.spark_session\n")
        .endsWith("\nprint(spark.version, sc.version)\n\njob.commit()\n");
    assertThat(Notebooks.script(Notebooks.code("spark = make()\nsc = spark.sparkContext")))
        .doesNotContain("spark_session");
    assertThat(Notebooks.script(Notebooks.code("x = f'{spark.version}'")))
        .contains("spark = glue_context.spark_session\n");
  }

  @Test
  void namesOfTheNotebookAreNotTaken() {
    String script =
        Notebooks.script(
            Notebooks.of(
                cell("code", "day = 'x'", "parameters"),
                cell("code", "args = job = defaults = given = 1")));

    assertThat(script).contains("defaults_ = {", "given_ = ", "args_ = {", "day = args_[\"day\"]");
    assertThat(script).contains("job_ = Job(").endsWith("job_.commit()\n");
  }

  @Test
  void aDictionaryOfTextsHoldsArguments() {
    String script =
        Notebooks.script(
            Notebooks.of(
                cell(
                    "code",
                    "options = {'day': None, 'path': 's3://b/'}\nd = options['day']",
                    "parameters")));

    assertThat(script)
        .contains("defaults = {\n    \"path\": \"s3://b/\",\n}\n")
        .contains("given = [\"JOB_NAME\", \"day\"] + [")
        .contains("options = {**defaults, **getResolvedOptions(sys.argv, given)}\n")
        .contains("\nd = options['day']\n")
        .doesNotContain("None");
  }

  @Test
  void noCellReachesIntoTheNext() {
    for (String broken :
        List.of(
            "x = '''",
            "x = (",
            "x = 1 + \\",
            "if x:",
            "@decorated",
            "x = 'a\n",
            ")",
            "  x = 1",
            "else:\n  pass",
            "x = \u0000",
            "x = '\ud800'",
            "x = [1)",
            "try:  # '''")) {
      Diagnosed<NotebookJob> job = Notebooks.job(Notebooks.code(broken, "y = 1"));

      assertThat(job.diagnostics())
          .as(broken)
          .extracting(Diagnostic::code)
          .containsExactly(DiagnosticCode.CELL_LEFT);
      assertThat(job.value().orElseThrow().script().lines().toList())
          .contains("y = 1")
          .noneMatch(line -> line.startsWith(broken.lines().findFirst().orElse("")));
    }
  }

  @Test
  void whatIsNoNotebookIsToldWhereItIs() {
    assertThat(problem("[1]")).startsWith("n.ipynb:1:1: error GF530: this is no notebook");
    assertThat(problem("{\"nodes\": []}")).contains("GF530");
    assertThat(problem("{\"nbformat\": 3, \"worksheets\": []}"))
        .isEqualTo("n.ipynb:1:14: error GF530: the format of the notebook is 3, not 4");
    assertThat(problem("{\"nbformat\": 4}")).contains("a notebook has an array 'cells'");
    assertThat(problem("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]}"))
        .contains("n.ipynb:1:27: error GF530: cell 1 has no 'cell_type' that is known");
    assertThat(problem("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 1}]}"))
        .contains("cell 1 has no text");
    assertThat(
            problem(
                "{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"scala\"}}, \"cells\": []}"))
        .isEqualTo("n.ipynb:1:57: error GF531: the notebook is in 'scala'");
    assertThat(problem("{")).contains("GF103");
  }

  private static String problem(String text) {
    Diagnosed<NotebookJob> job = NotebookJob.of(new SourceText("n.ipynb", text));
    assertThat(job.value()).isEmpty();
    return job.diagnostics().get(0).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%number_of_workers one",
        "%timeout 0",
        "%extra_jars lib/a.jar",
        "%spark_conf nothing",
        "%worker_type {kind}",
        "%%tags\n[1]",
        "%%configure\n{\"a\": b}",
        "%%configure\n{\"a\": {\"b\": 1}}",
        "%%configure\n{\"class\": \"Main\"}",
        "%%configure\n{\"api-key\": \"x\"}"
      })
  void aMagicWithAValueThatNoSettingTakesIsTold(String cell) {
    Diagnosed<NotebookJob> job = Notebooks.job(Notebooks.code(cell));

    assertThat(job.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.MAGIC_UNUSABLE);
    assertThat(job.value().orElseThrow().settings()).endsWith("job.\nlanguage: python\n");
  }

  @Test
  void aLineThatTheNotebookAloneUnderstandsIsToldAndStaysAsAComment() {
    for (String line :
        List.of(
            "%unknown x", "!ls", "?spark", "spark??", "x = %who", "a, b = !ls", "%worker_type")) {
      Diagnosed<NotebookJob> job = Notebooks.job(Notebooks.code("y = 1\n" + line + "\nz = 2"));

      assertThat(job.diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(DiagnosticCode.MAGIC_LEFT);
      assertThat(job.value().orElseThrow().script()).contains("y = 1\n# " + line + "\nz = 2\n");
    }
  }

  @Test
  void codeThatNeedsANotebookIsTold() {
    Diagnosed<NotebookJob> job =
        Notebooks.job(Notebooks.code("from IPython.display import display\ndisplay(1)"));

    assertThat(job.diagnostics())
        .singleElement()
        .hasToString(
            "n.ipynb:9:18: warning GF534: cell 1, line 1: this is about the notebook, which a job has"
                + " not");
    assertThat(Notebooks.job(Notebooks.code("display(1)")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.CELL_ADAPTED);
  }
}

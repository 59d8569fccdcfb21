// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code compile --check} says of programs that compile and of those that do not. */
class CompileCheckTest {

  private static final String WORKFLOW = "quickstart/workflow.json";
  private static final Path GOLDEN = Path.of("src/test/golden/check");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"3.0, 2.12, 3.1.1", "4.0, 2.12, 3.3.0", "5.1, 2.12, 3.5", "6.0, 2.13, 4.1.1"})
  void aProgramIsCompiledAsGlueCompilesIt(String glue, String scala, String spark)
      throws IOException, InterruptedException {
    Command.Result result = compile("scala", "--glue-version", glue);

    assertThat(result.output())
        .containsPattern(
            "GlueApp\\.scala: compiles with Scala %s.* Spark %s".formatted(scala, spark));
    assertThat(result.exitCode()).isZero();
    assertThat(folder.resolve("GlueApp.scala")).isNotEmptyFile();
  }

  @Test
  void whatDoesNotCompileIsToldAtItsNodeAndCanBeLookedAt()
      throws IOException, InterruptedException {
    Command.Result result = compile("scala", "--templates", template("scala", ".filtr(\"x\")"));

    Golden.check(GOLDEN.resolve("scala.txt"), told(result));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("GlueApp.scala")).content().contains(".filtr(\"x\")");
  }

  @ParameterizedTest
  @CsvSource({"pyspark, GlueApp.py", "notebook, GlueApp.ipynb"})
  void theSyntaxOfPythonIsLookedAt(String target, String file)
      throws IOException, InterruptedException {
    assumePython();
    Command.Result good = compile(target);
    Command.Result bad =
        compile(target, "--force", "--templates", template("pyspark", ".filter(("));

    assertThat(good.output()).contains(file + ": its syntax is good for Python 3.");
    assertThat(good.exitCode()).isZero();
    assertThat(bad.output()).contains("error GF512: ").contains(file);
    assertThat(bad.exitCode()).isEqualTo(3);
  }

  @Test
  void onlyProgramsAreChecked() throws IOException, InterruptedException {
    Command.Result result = compile("terraform");

    assertThat(result.output()).contains("--check is for programs");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  private Command.Result compile(String target, String... options)
      throws IOException, InterruptedException {
    return Command.run(
        Stream.concat(
                Stream.of(
                    "compile", WORKFLOW, "--target", target, "--check", "-o", folder.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  /** A folder of templates of which that of filters is another one. */
  private String template(String language, String text) throws IOException {
    Path templates = folder.resolve("templates");
    Path own = Files.createDirectories(templates.resolve(language)).resolve("filter.vm");
    Files.writeString(own, text + "\n");
    return templates.toString();
  }

  private String told(Command.Result result) {
    return result.output().replace(folder.toString(), "FOLDER");
  }

  private static void assumePython() {
    boolean isThere =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    assumeThat(isThere).as("python3 on the path").isTrue();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of all examples, as people will read them. */
class ProgramGoldenTest {

  private static final Path WORKFLOWS = Path.of("../workflows");
  private static final Path GOLDEN = Path.of("src/test/golden/programs");
  private static final int LONGEST_LINE = 100;

  private final Compiler compiler = new Compiler(new Validator(), Templates.builtIn());

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(WORKFLOWS)) {
      return folders.map(folder -> folder.resolve("workflow.json")).filter(Files::exists).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pyspark(Path example) throws IOException {
    String program = check(example, Target.PYSPARK);

    assertThat(program.lines()).allMatch(line -> line.length() <= LONGEST_LINE);
    assertThat(program.lines()).noneMatch(line -> line.endsWith(" "));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void notebook(Path example) throws IOException {
    String notebook = check(example, Target.NOTEBOOK);

    NotebookRules.check(notebook);
  }

  private String check(Path example, Target target) throws IOException {
    Diagnosed<List<GeneratedFile>> files =
        compiler.compile(
            WorkflowReader.read(new SourceText(example.toString(), Files.readString(example)))
                .orThrow(),
            new CompileOptions(target, Platform.GLUE, GlueRelease.GLUE_5_1, Map.of()));
    GeneratedFile file = files.orThrow().get(0);
    Golden.check(
        GOLDEN.resolve(example.getParent().getFileName().toString()).resolve(file.name()),
        file.text());
    return file.text();
  }
}

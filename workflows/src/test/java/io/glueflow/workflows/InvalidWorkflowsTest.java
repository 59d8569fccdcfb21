// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.imports.DocumentReader;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.engine.validate.existing.ExistingTargets;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticFormatter;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken documents, each with all that is said about it in one go: {@code NAME.diagnostics}. */
class InvalidWorkflowsTest {

  private static final Path INVALID = Path.of("invalid");

  private final SourceSchemas files = new SourceSchemas(INVALID, Map.of());
  private final DocumentValidator validator =
      new DocumentValidator(new Validator().with(files).with(new ExistingTargets(files)), false);

  static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(INVALID)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreAtLeastForty() throws IOException {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysAllThatIsWrong(String name) {
    Path file = INVALID.resolve(name);
    Diagnosed<SourceText> source = SourceReader.read(file, name);

    List<Diagnostic> problems = source.value().map(this::problems).orElse(source.diagnostics());

    assertThat(problems).as("something is wrong with the document").isNotEmpty();
    String printed = new DiagnosticFormatter(any -> source.value(), false).format(problems);
    Golden.check(
        INVALID.resolve(name.replace(".json", ".diagnostics")),
        printed + DiagnosticFormatter.summary(problems) + "\n");
  }

  private List<Diagnostic> problems(SourceText source) {
    Diagnosed<Document> document = new DocumentReader(ImportOptions.NONE).read(source);
    return validator.validate(document, Map.of(), false).diagnostics();
  }

  @Test
  void theCommandSaysThemAllAtOnceAndExitsWithThree() throws Exception {
    Command.Result result =
        Command.run(
            Stream.concat(
                    Stream.of("validate"),
                    documents().stream().map(name -> INVALID.resolve(name).toString()))
                .toArray(String[]::new));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue page says what the codes say, with examples that a test runs. */
@Tag("docs")
class DiagnosticsPageTest {

  private static final Map<Character, String> STAGES =
      Map.of(
          '1', "Text",
          '2', "Structure",
          '3', "Properties and parameters",
          '4', "Expressions and schemas",
          '5', "Import and compile",
          '6', "Submit",
          '7', "Run");

  /** What no document alone brings about. */
  private static final Map<Character, String> SAID_BY =
      Map.of('6', ", said when submitting", '7', ", said by runs");

  @Test
  void isUpToDate() throws IOException {
    StringBuilder page = new StringBuilder("# Diagnostics\n\n");
    page.append("Generated from the catalogue of codes by `./dev docs`. The examples are what the ")
        .append("command says about the documents in [workflows/invalid](../workflows/invalid). ")
        .append("Numbers are stable and never reused.\n");
    char stage = ' ';
    for (DiagnosticCode code : DiagnosticCode.values()) {
      char next = code.id().charAt(2);
      if (next != stage) {
        page.append("\n## ").append(STAGES.get(next)).append('\n');
        stage = next;
      }
      page.append("\n### ").append(code.id()).append(": ").append(code.title()).append("\n\n");
      page.append(code.severity().label()).append(SAID_BY.getOrDefault(stage, "")).append(". ");
      Optional<Example> example = example(code);
      example.ifPresent(
          found ->
              page.append(
                  "[%s](../workflows/invalid/%s):\n\n```\n%s```\n"
                      .formatted(found.document(), found.document(), found.text())));
      page.append(example.isPresent() ? "" : "Brought about by " + tests(code) + ".\n");
    }
    Golden.check(Path.of("../docs/diagnostics.md"), page.toString());
  }

  /** A code that no document, and no test of a run, brings about may not work at all. */
  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void everyCodeIsBroughtAbout(DiagnosticCode code) throws IOException {
    if (example(code).isEmpty()) {
      assertThat(testsThatName(code)).as("tests that name %s", code).isNotEmpty();
    }
  }

  /** Tests that name a code, as links. */
  private static String tests(DiagnosticCode code) throws IOException {
    return testsThatName(code).stream()
        .sorted()
        .limit(1)
        .map(
            file ->
                "[%s](%s)"
                    .formatted(
                        file.getFileName().toString().replace(".java", ""),
                        Path.of("../workflows")
                            .resolve(file)
                            .normalize()
                            .toString()
                            .replace('\\', '/')))
        .collect(Collectors.joining());
  }

  private record Example(String document, String text) {}

  /** What is said with a code, from the shortest list of problems that has it. */
  private static Optional<Example> example(DiagnosticCode code) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("invalid"))) {
      return files
          .filter(file -> file.toString().endsWith(".diagnostics"))
          .filter(file -> read(file).contains(" " + code.id() + ":"))
          .min(
              (a, b) ->
                  read(a).length() == read(b).length()
                      ? a.compareTo(b)
                      : Integer.compare(read(a).length(), read(b).length()))
          .map(
              file ->
                  new Example(
                      file.getFileName().toString().replace(".diagnostics", ".json"),
                      excerpt(read(file), code)));
    }
  }

  private static String excerpt(String text, DiagnosticCode code) {
    List<String> lines = text.lines().toList();
    StringBuilder excerpt = new StringBuilder();
    boolean inside = false;
    for (String line : lines) {
      boolean head = !line.startsWith(" ");
      if (head && inside) {
        break;
      }
      inside = inside || line.contains(" " + code.id() + ":");
      if (inside) {
        excerpt.append(line).append('\n');
      }
    }
    return excerpt.toString();
  }

  private static List<Path> testsThatName(DiagnosticCode code) throws IOException {
    List<Path> modules =
        List.of(
            Path.of("../model"),
            Path.of("../engine"),
            Path.of("../glue-runner"),
            Path.of("../testing/glue-library"),
            Path.of("../testing/submit"),
            Path.of("../testing/compile"),
            Path.of(""));
    for (Path module : modules) {
      try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
        List<Path> found =
            files
                .filter(file -> file.toString().endsWith("Test.java"))
                .filter(file -> !file.endsWith("DiagnosticsPageTest.java"))
                .filter(
                    file ->
                        Arrays.asList(read(file).split("\\W+", -1)).contains(code.name())
                            || read(file).contains(code.id()))
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

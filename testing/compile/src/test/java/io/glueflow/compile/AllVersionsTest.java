// SPDX-License-Identifier: Apache-2.0
package io.glueflow.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.compile.check.ProgramCheck;
import io.glueflow.engine.run.Installation;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs compile without a warning by the Scala of each version of Glue against its Spark: those
 * of the examples, for Glue and for spark-submit, and those of every node type.
 */
class AllVersionsTest {

  private static final Installation INSTALLATION =
      new Installation(Path.of("../../distribution/target/glueflow").toAbsolutePath().normalize());

  private static final Workflow EMPTY =
      WorkflowReader.read(
              new SourceText("workflow", "{\"glueflow\": 1, \"name\": \"all\", \"nodes\": []}"))
          .orThrow();

  private final Compiler compiler = new Compiler(new Validator(), Templates.builtIn());

  /** What the Spark of a version lacks, what Python alone can call, what has nothing to do. */
  private static final Set<DiagnosticCode> REFUSED =
      Set.of(DiagnosticCode.NOT_COMPILABLE, DiagnosticCode.PYTHON_ONLY, DiagnosticCode.NO_SINK);

  private static final int FEWEST_CASES = 150;
  private static final Pattern LINE = Pattern.compile("AllPrograms\\.scala:(\\d+)");

  @ParameterizedTest
  @EnumSource(
      value = GlueRelease.class,
      // its programs, and what compiles them, are those of 5.1
      mode = EnumSource.Mode.EXCLUDE,
      names = "GLUE_5_0")
  void everyProgramCompilesWithoutAWarning(GlueRelease release) throws IOException {
    NavigableMap<Integer, String> names = new TreeMap<>();
    StringBuilder programs = new StringBuilder();
    int line = 1;
    for (Map.Entry<String, String> each : programs(release).entrySet()) {
      names.put(line, each.getValue());
      String program = "package p%d {\n%s}\n".formatted(line, each.getKey());
      programs.append(program);
      line += (int) program.lines().count();
    }
    GeneratedFile file = new GeneratedFile("AllPrograms.scala", programs.toString());

    List<Diagnostic> problems;
    try (ProgramCheck check = new ProgramCheck(INSTALLATION)) {
      problems = check.check(file, EMPTY, options(Platform.GLUE, release)).problems();
    }

    assertThat(problems).extracting(problem -> told(problem, names)).isEmpty();
  }

  private static String told(Diagnostic problem, NavigableMap<Integer, String> names) {
    Matcher line = LINE.matcher(problem.message());
    String name = line.find() ? names.floorEntry(Integer.parseInt(line.group(1))).getValue() : "";
    return name + ": " + problem.message();
  }

  /** Names by programs. */
  private Map<String, String> programs(GlueRelease release) {
    Map<String, String> programs = new LinkedHashMap<>();
    for (Platform platform : Platform.values()) {
      CompileOptions options = options(platform, release);
      for (ProgramCase each : cases(options)) {
        program(each, options)
            .ifPresent(text -> programs.put(text, each + " for " + platform.label()));
      }
    }
    return programs;
  }

  /** Of the nodes, those for versions of Spark on which {@link ScalaProgramsTest} does not run. */
  private List<ProgramCase> cases(CompileOptions options) {
    if (options.release().spark().isAtLeast(3, 5) || options.platform() != Platform.GLUE) {
      return ExampleCases.all();
    }
    List<ProgramCase> nodes =
        Stream.of(LibraryCases.all(), NodeCases.all())
            .flatMap(List::stream)
            .filter(each -> program(each, options).isPresent())
            .toList();
    assertThat(nodes).hasSizeGreaterThan(FEWEST_CASES);
    return Stream.of(ExampleCases.all(), JoinedCases.of(nodes)).flatMap(List::stream).toList();
  }

  private Optional<String> program(ProgramCase each, CompileOptions options) {
    Diagnosed<List<GeneratedFile>> made =
        compiler.compile(
            WorkflowReader.read(new SourceText(each.name(), each.document())).orThrow(), options);
    assertThat(made.diagnostics().stream().filter(Diagnostic::isError))
        .allMatch(problem -> REFUSED.contains(problem.code()));
    return made.value().map(files -> files.get(0).text());
  }

  private static CompileOptions options(Platform platform, GlueRelease release) {
    return new CompileOptions(Target.SCALA, platform, release, Map.of());
  }
}

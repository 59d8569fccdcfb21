// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.CompileOptions;
import io.glueflow.engine.compile.Compiler;
import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.engine.compile.GlueRelease;
import io.glueflow.engine.compile.Platform;
import io.glueflow.engine.compile.Target;
import io.glueflow.engine.compile.Templates;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.imports.Document;
import io.glueflow.engine.infrastructure.InfrastructureFormat;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Compiles a workflow to a program, or to templates that deploy it. */
final class CompileCommand implements Command {

  private static final String TARGET = "target";
  private static final String PLATFORM = "platform";
  private static final String GLUE_VERSION = "glue-version";
  private static final String TEMPLATES = "templates";
  private static final String CHECK = "check";

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String summary() {
    return "writes a workflow as a program that people can read and own, or as infrastructure";
  }

  @Override
  public Options options() {
    Options options = new Options();
    ImportFlags.addTo(options);
    ParameterFlags.addTo(options);
    SettingFlags.addJobTo(options);
    DeploymentFlags.addTo(options);
    options
        .addOption(Flags.value(TARGET, "TARGET", "one of " + String.join(", ", targets())))
        .addOption(
            Flags.value(
                PLATFORM, "PLATFORM", "what starts it: glue (default), or spark for spark-submit"))
        .addOption(
            Flags.value(
                GLUE_VERSION,
                "VERSION",
                "the version of Glue it is for, one of "
                    + String.join(", ", GlueRelease.versions())
                    + "; 5.1 unless given"))
        .addOption(
            Flags.value(
                TEMPLATES,
                "FOLDER",
                "templates to use in the place of built-in ones of their name"))
        .addOption(
            Flags.flag(
                CHECK,
                "compile the program as Glue does, against its Spark; of Python, look at the syntax"));
    GeneratedFiles.addTo(options, "the folder to write to; the screen unless given");
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "glueflow compile workflow.json --target scala -o generated",
        "glueflow compile workflow.json --target scala --platform spark",
        "glueflow compile workflow.json --target scala --glue-version 4.0 --check -o generated",
        "glueflow compile workflow.json --target pyspark -o generated",
        "glueflow compile workflow.json --target notebook -o notebooks",
        "glueflow compile workflow.json --target cloudformation -o deploy",
        "glueflow compile workflow.json --target cloudformation --schedule 'cron(0 6 * * ? *)'"
            + " --alarm new -o deploy");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    String name = Flags.only(line, "workflow file");
    Compilation compilation = compilationOf(line);
    WorkflowFiles files = new WorkflowFiles(console);
    Diagnosed<Document> document = files.read(name, ImportFlags.optionsOf(line, name));
    List<Diagnostic> problems = new ArrayList<>(document.diagnostics());
    if (document.value().isEmpty() || document.hasErrors()) {
      console.err().print(files.formatter().format(problems));
      return ExitCode.INVALID;
    }
    Diagnosed<List<GeneratedFile>> generated =
        compilation.files(name, document.value().get(), files);
    problems.addAll(generated.diagnostics());
    if (generated.value().isEmpty()) {
      console.err().print(files.formatter().format(problems));
      return ExitCode.INVALID;
    }
    List<GeneratedFile> made = generated.value().get();
    if (line.hasOption(CHECK)) {
      problems.addAll(
          CheckOutput.problems(
              made.get(0), document.value().get().workflow(), optionsOf(line), console));
    }
    console.err().print(files.formatter().format(problems));
    // also what does not compile: the lines that are told of can be looked at
    GeneratedFiles.of(line, made).write(console);
    return problems.stream().anyMatch(Diagnostic::isError) ? ExitCode.INVALID : ExitCode.OK;
  }

  /** What makes files of a document. */
  private interface Compilation {

    Diagnosed<List<GeneratedFile>> files(String name, Document document, WorkflowFiles files)
        throws UsageException, EnvironmentException;
  }

  private static List<String> targets() {
    return Stream.of(Target.labels(), InfrastructureFormat.labels()).flatMap(List::stream).toList();
  }

  private static Compilation compilationOf(CommandLine line)
      throws UsageException, EnvironmentException {
    if (!line.hasOption(TARGET)) {
      throw new UsageException("say what to compile to: --target " + String.join("|", targets()));
    }
    Optional<InfrastructureFormat> format = InfrastructureFormat.of(line.getOptionValue(TARGET));
    if (format.isPresent() && line.hasOption(CHECK)) {
      throw new UsageException("--check is for programs: scala, pyspark and notebook");
    }
    if (format.isPresent()) {
      return (name, document, files) ->
          new InfrastructureOutput(line, files, EmbeddedRun.installation())
              .files(name, document, format.get());
    }
    CompileOptions options = optionsOf(line);
    Compiler compiler = new Compiler(new Validator(), templatesOf(line));
    if (options.target() != Target.NOTEBOOK) {
      return (name, document, files) -> compiler.compile(document.workflow(), options);
    }
    if (options.platform() != Platform.GLUE) {
      throw new UsageException("a notebook is for Glue: leave --platform out");
    }
    return (name, document, files) -> {
      Diagnosed<Settings> settings = settingsOf(line, name, document, files);
      return settings.value().isEmpty() || settings.hasErrors()
          ? Diagnosed.none(settings.diagnostics())
          : compiler.compile(document.workflow(), options.with(settings.value().get()));
    };
  }

  private static Diagnosed<Settings> settingsOf(
      CommandLine line, String name, Document document, WorkflowFiles files) throws UsageException {
    Path file = Path.of(name.equals(WorkflowFiles.STANDARD_INPUT) ? "stdin" : name);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Diagnosed<Settings> settings = SettingFlags.read(line, folder, document.workflow().job());
    settings.value().flatMap(Settings::source).ifPresent(files::add);
    return settings;
  }

  private static CompileOptions optionsOf(CommandLine line)
      throws UsageException, EnvironmentException {
    String target = line.getOptionValue(TARGET);
    String version = line.getOptionValue(GLUE_VERSION, GlueRelease.GLUE_5_1.version());
    return new CompileOptions(
        Target.of(target)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--target is one of "
                            + String.join(", ", targets())
                            + ", not '"
                            + target
                            + "'")),
        platformOf(line.getOptionValue(PLATFORM, Platform.GLUE.label())),
        GlueRelease.of(version)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--glue-version is one of "
                            + String.join(", ", GlueRelease.versions())
                            + ", not '"
                            + version
                            + "'"
                            + GlueRelease.whyRetired(version).map(why -> ": " + why).orElse(""))),
        ParameterFlags.valuesOf(line));
  }

  private static Platform platformOf(String label) throws UsageException {
    for (Platform platform : Platform.values()) {
      if (platform.label().equals(label)) {
        return platform;
      }
    }
    throw new UsageException("--platform is glue or spark, not '" + label + "'");
  }

  private static Templates templatesOf(CommandLine line) throws UsageException {
    if (!line.hasOption(TEMPLATES)) {
      return Templates.builtIn();
    }
    Path folder = Path.of(line.getOptionValue(TEMPLATES));
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--templates is a folder; there is none at " + folder);
    }
    return Templates.of(folder);
  }
}

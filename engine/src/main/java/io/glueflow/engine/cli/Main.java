// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.model.diagnostic.DiagnosticException;
import io.glueflow.model.diagnostic.Suggestion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Starts the command line: turns arguments into an exit code. */
public final class Main {

  private static final List<Command> COMMANDS =
      List.of(
          new RunCommand(),
          new SubmitCommand(),
          new ValidateCommand(),
          new DiffCommand(),
          new ImportCommand(),
          new AssessCommand(),
          new NodesCommand(),
          new SchemaCommand(),
          new GraphCommand(),
          new LineageCommand(),
          new ExportCommand(),
          new CompileCommand(),
          new NotebookToJobCommand(),
          new BootstrapCommand(),
          new ConfigCommand(),
          new DoctorCommand(),
          new InitCommand(),
          new StatusCommand(),
          new LogsCommand(),
          new RunsCommand(),
          new CancelCommand(),
          new RerunCommand(),
          new JobsCommand(),
          new AssetsCommand(),
          new LocalGlueCommand());

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    // the start script knows: Java cannot tell which of its streams is a terminal
    boolean terminal = Boolean.getBoolean("glueflow.terminal");
    boolean colours = terminal && System.getenv("NO_COLOR") == null;
    int code = run(List.of(arguments), new Console(System.in, out, err, colours, terminal));
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command and returns its exit code. */
  static int run(List<String> arguments, Console console) {
    String first = arguments.isEmpty() ? "--help" : arguments.get(0);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    switch (first) {
      case "--version" -> {
        console.out().println("glueflow " + Version.text());
        return ExitCode.OK;
      }
      case "--help", "-h", "help" -> {
        return help(rest, console);
      }
      default -> {
        Optional<Command> command = command(first);
        return command.isPresent()
            ? execute(command.get(), rest, console)
            : unknown(first, console);
      }
    }
  }

  private static Optional<Command> command(String name) {
    return COMMANDS.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private static int help(List<String> names, Console console) {
    if (names.isEmpty()) {
      console.out().print(Help.overview(COMMANDS));
      return ExitCode.OK;
    }
    Optional<Command> command = command(names.get(0));
    command.ifPresent(found -> console.out().print(Help.of(found)));
    return command.isPresent() ? ExitCode.OK : unknown(names.get(0), console);
  }

  private static int unknown(String name, Console console) {
    List<String> names = COMMANDS.stream().map(Command::name).toList();
    return usage("there is no command '" + name + "'" + meant(name, names), "", console);
  }

  private static String meant(String wrong, List<String> known) {
    return Suggestion.closest(wrong, known)
        .map(word -> "; did you mean '" + word + "'?")
        .orElse("");
  }

  private static int usage(String message, String command, Console console) {
    console.err().println(console.bad("glueflow:") + " " + message);
    console.err().println("try: glueflow " + (command.isEmpty() ? "" : command + " ") + "--help");
    return ExitCode.USAGE;
  }

  /** Runs one command with its own arguments and returns its exit code. */
  static int execute(Command command, List<String> arguments, Console console) {
    if (isHelpWanted(arguments)) {
      console.out().print(Help.of(command));
      return ExitCode.OK;
    }
    try {
      Options options = command.options();
      CommandLine line = new DefaultParser(false).parse(options, arguments.toArray(String[]::new));
      return command.execute(line, console);
    } catch (UnrecognizedOptionException e) {
      List<String> known = command.options().getOptions().stream().map(Option::getLongOpt).toList();
      String name = e.getOption().replaceFirst("^-+", "").replaceFirst("=.*", "");
      return usage(
          "'" + command.name() + "' has no option '" + e.getOption() + "'" + meant(name, known),
          command.name(),
          console);
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      return usage(
          "--" + option.getLongOpt() + " needs a value: " + option.getArgName(),
          command.name(),
          console);
    } catch (ParseException | UsageException e) {
      return usage(String.valueOf(e.getMessage()), command.name(), console);
    } catch (InterruptedCommandException e) {
      return ExitCode.INTERRUPTED;
    } catch (EnvironmentException e) {
      String reason = e.getCause() == null ? "" : ": " + reason(e.getCause());
      console.err().println(console.bad("glueflow:") + " " + e.getMessage() + reason);
      return ExitCode.ENVIRONMENT;
    } catch (DiagnosticException e) {
      console.err().print(new WorkflowFiles(console).formatter().format(e.diagnostics()));
      return ExitCode.of(e.diagnostics());
    } catch (RuntimeException | StackOverflowError e) {
      console.err().println(console.bad("glueflow:") + " a fault of glueflow itself: " + e);
      crashFile(e, arguments)
          .ifPresent(file -> console.err().println("please report it with the file " + file));
      return ExitCode.OUR_FAULT;
    }
  }

  /** What follows two dashes is for somebody else. */
  private static boolean isHelpWanted(List<String> arguments) {
    int dashes = arguments.indexOf("--");
    List<String> own = dashes < 0 ? arguments : arguments.subList(0, dashes);
    return own.contains("--help") || own.contains("-h");
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + message;
  }

  private static Optional<Path> crashFile(Throwable fault, List<String> arguments) {
    try {
      Path file = Files.createTempFile("glueflow-crash-", ".txt");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
        writer.println("glueflow " + Version.text() + " " + withoutValues(arguments));
        fault.printStackTrace(writer);
      }
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The arguments without what could be secret: whatever follows an option. */
  static List<String> withoutValues(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    boolean afterOption = false;
    for (String argument : arguments) {
      boolean option = argument.startsWith("-");
      shown.add(afterOption && !option ? "…" : argument.replaceFirst("(?s)=.*", "=…"));
      afterOption = option && argument.length() > 2;
    }
    return shown;
  }
}

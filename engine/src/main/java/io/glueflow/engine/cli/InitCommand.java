// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Makes a project to begin with. */
final class InitCommand implements Command {

  private static final List<String> FILES =
      List.of("workflow.json", "input/orders.csv", "README.md");

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String summary() {
    return "makes a small project to begin with";
  }

  @Override
  public String arguments() {
    return "[FOLDER]";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<String> examples() {
    return List.of("glueflow init my-workflow", "glueflow init");
  }

  @Override
  public int execute(CommandLine line, Console console)
      throws UsageException, EnvironmentException {
    if (line.getArgList().size() > 1) {
      throw new UsageException("name one folder");
    }
    Path folder = Path.of(line.getArgList().isEmpty() ? "." : line.getArgList().get(0));
    for (String file : FILES) {
      if (Files.exists(folder.resolve(file))) {
        throw new UsageException(folder.resolve(file) + " exists already; nothing was changed");
      }
    }
    for (String file : FILES) {
      copy(file, folder.resolve(file));
    }
    console.out().println("made " + folder.resolve("workflow.json"));
    console.out().println("run it: glueflow run " + folder.resolve("workflow.json"));
    return ExitCode.OK;
  }

  private static void copy(String name, Path target) throws EnvironmentException {
    try (InputStream content = InitCommand.class.getResourceAsStream("/templates/init/" + name)) {
      if (content == null) {
        throw new IllegalStateException("Cannot find the template: " + name);
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + target, e);
    }
  }
}

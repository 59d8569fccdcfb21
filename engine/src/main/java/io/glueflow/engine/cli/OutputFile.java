// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The option that names a file for the result. */
final class OutputFile {

  private static final String OUTPUT = "output";

  private OutputFile() {}

  static void addTo(Options options) {
    options.addOption(
        Option.builder("o")
            .longOpt(OUTPUT)
            .hasArg()
            .argName("FILE")
            .desc("the file to write; the screen unless given")
            .get());
  }

  /** The named file. */
  static Optional<Path> of(CommandLine line) {
    return Optional.ofNullable(line.getOptionValue(OUTPUT)).map(Path::of);
  }

  /** Writes a result to the named file, or to the screen. */
  static void write(CommandLine line, String text, Console console) throws EnvironmentException {
    Optional<Path> file = of(line);
    if (file.isEmpty()) {
      console.out().print(text);
      return;
    }
    try {
      Files.writeString(file.get(), text);
    } catch (IOException e) {
      throw new EnvironmentException("cannot write " + file.get(), e);
    }
  }
}

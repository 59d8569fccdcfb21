// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.compile.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Files that were made, for a folder or the screen. What people have changed is not replaced. */
final class GeneratedFiles {

  private static final String OUTPUT = "output";
  private static final String FORCE = "force";

  private final Optional<Path> folder;
  private final List<GeneratedFile> files;

  private GeneratedFiles(Optional<Path> folder, List<GeneratedFile> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Adds the options that say where files go.
   *
   * @param description what the folder is for
   */
  static void addTo(Options options, String description) {
    options
        .addOption(
            Option.builder("o").longOpt(OUTPUT).hasArg().argName("FOLDER").desc(description).get())
        .addOption(Flags.flag(FORCE, "replace files of that folder that differ"));
  }

  /** The folder that was named; empty for the screen. */
  static Optional<Path> folderOf(CommandLine line) {
    return Optional.ofNullable(line.getOptionValue(OUTPUT)).map(Path::of);
  }

  /**
   * Looks at what is there before anything is written.
   *
   * @throws UsageException when a file would be replaced by another text, unless that is wanted
   */
  static GeneratedFiles of(CommandLine line, List<GeneratedFile> files)
      throws UsageException, EnvironmentException {
    Optional<Path> folder = folderOf(line);
    if (folder.isPresent() && !line.hasOption(FORCE)) {
      for (GeneratedFile file : files) {
        checkNotReplaced(folder.get().resolve(file.name()), file.text());
      }
    }
    return new GeneratedFiles(folder, files);
  }

  private static void checkNotReplaced(Path file, String text)
      throws UsageException, EnvironmentException {
    try {
      if (Files.exists(file) && !Files.readString(file).equals(text)) {
        throw new UsageException(
            file + " exists already and differs: name another folder, or give --" + FORCE);
      }
    } catch (IOException e) {
      throw new EnvironmentException("cannot read " + file, e);
    }
  }

  /** Writes the files and tells their paths, or shows their texts. */
  void write(Console console) throws EnvironmentException {
    if (folder.isEmpty()) {
      files.forEach(file -> console.out().print(file.text()));
      return;
    }
    try {
      Path path = Files.createDirectories(folder.get());
      for (GeneratedFile file : files) {
        console.out().println(Files.writeString(path.resolve(file.name()), file.text()));
      }
    } catch (IOException e) {
      throw new EnvironmentException("cannot write to " + folder.get(), e);
    }
  }
}

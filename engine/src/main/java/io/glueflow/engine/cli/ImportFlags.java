// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.discover.SourceSchemas;
import io.glueflow.engine.imports.ImportOptions;
import io.glueflow.engine.validate.DocumentValidator;
import io.glueflow.engine.validate.Validator;
import io.glueflow.model.operation.SchemaResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options of commands that take exports of other tools. */
final class ImportFlags {

  private static final String DATASETS = "datasets";
  private static final String SKIP = "skip-unsupported";

  private ImportFlags() {}

  static void addTo(Options options) {
    options.addOption(
        Flags.value(
            DATASETS,
            "FOLDER",
            "the dataset files of a Fire project; a folder 'datasets' near the file unless given"));
  }

  /** The option for workflows that are not whole. */
  static void addSkipTo(Options options) {
    options.addOption(
        Flags.flag(SKIP, "leave out nodes that cannot run, and all that depends on them"));
  }

  /**
   * A validator of documents as the options want it, which looks at the files that they read.
   *
   * @param file the document
   */
  static DocumentValidator validatorOf(CommandLine line, String file) {
    SchemaResolver sources = new SourceSchemas(WorkflowFiles.folder(file), Map.of());
    return validatorOf(line, new Validator().with(sources));
  }

  /** A validator of documents as the options want it, with rules of a command's own. */
  static DocumentValidator validatorOf(CommandLine line, Validator validator) {
    return new DocumentValidator(validator, line.hasOption(SKIP));
  }

  /**
   * Where to look: the folder given, then folders of that name beside the file and above it.
   *
   * @param file the export
   */
  static ImportOptions optionsOf(CommandLine line, String file) throws UsageException {
    List<Path> folders = new ArrayList<>();
    if (line.hasOption(DATASETS)) {
      Path given = Path.of(line.getOptionValue(DATASETS));
      if (!Files.isDirectory(given)) {
        throw new UsageException("--" + DATASETS + " is a folder; there is none at " + given);
      }
      folders.add(given);
    }
    Path folder = Path.of(file).toAbsolutePath().normalize().getParent();
    for (int level = 0; level < 2 && folder != null; level++) {
      Path near = folder.resolve(DATASETS);
      if (Files.isDirectory(near)) {
        folders.add(near);
      }
      folder = folder.getParent();
    }
    return new ImportOptions(folders);
  }
}

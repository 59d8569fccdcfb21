// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Write;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Writes one file under a given name.
 *
 * <p>Spark writes to a hidden folder beside the target. Only when it is done, the file is moved to
 * its place in one step, and the success marker after it: nothing half written is ever seen under
 * the file's name, and no marker without the file.
 */
final class SingleFile {

  private static final String SUCCESS = "_SUCCESS";

  private final Configuration configuration;

  SingleFile(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Writes rows that are in a single partition.
   *
   * @param writer what writes them, ready except for mode and path
   * @param write what is asked for
   * @param target the folder the file is to lie in
   */
  void write(DataFrameWriter<Row> writer, Write write, String target) {
    try {
      write(writer, write, new Path(target));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + target + ": " + e.getMessage(), e);
    }
  }

  private void write(DataFrameWriter<Row> writer, Write write, Path folder) throws IOException {
    FileSystem files = withoutChecksums(folder.getFileSystem(configuration));
    Path file = new Path(folder, write.files().fileName());
    if (!isWanted(files, write, folder, file)) {
      return;
    }
    Path draft =
        new Path(folder.getParent(), "." + folder.getName() + ".glueflow-" + UUID.randomUUID());
    try {
      writer.mode(SaveMode.ErrorIfExists).save(draft.toString());
      publish(files, write, draft, folder, file);
    } finally {
      files.delete(draft, true);
    }
  }

  private static boolean isWanted(FileSystem files, Write write, Path folder, Path file)
      throws IOException {
    return switch (write.mode()) {
      case ERROR -> {
        refuseExisting(files, folder);
        yield true;
      }
      case APPEND -> {
        refuseExisting(files, file);
        yield true;
      }
      case IGNORE -> !files.exists(folder);
      case OVERWRITE, OVERWRITE_PARTITIONS, UPSERT -> true;
    };
  }

  private static void refuseExisting(FileSystem files, Path path) throws IOException {
    if (files.exists(path)) {
      throw new FileAlreadyExistsException(path + " already exists");
    }
  }

  private static void publish(FileSystem files, Write write, Path draft, Path folder, Path file)
      throws IOException {
    Path part = onlyPart(files, draft);
    Path marker = new Path(folder, SUCCESS);
    files.delete(marker, false);
    switch (write.mode()) {
      case OVERWRITE, OVERWRITE_PARTITIONS -> files.delete(folder, true);
      case ERROR, APPEND, IGNORE, UPSERT -> {}
    }
    files.mkdirs(folder);
    move(files, part, file);
    if (files.exists(new Path(draft, SUCCESS))) {
      move(files, new Path(draft, SUCCESS), marker);
    }
  }

  private static Path onlyPart(FileSystem files, Path draft) throws IOException {
    for (FileStatus status : files.listStatus(draft)) {
      if (status.getPath().getName().startsWith("part-")) {
        return status.getPath();
      }
    }
    throw new IOException("Spark wrote no file");
  }

  private static void move(FileSystem files, Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  /** The checksum files of local folders stay in the draft: they would outlive changes by hand. */
  private static FileSystem withoutChecksums(FileSystem files) {
    return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
  }
}

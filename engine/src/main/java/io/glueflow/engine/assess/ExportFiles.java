// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the files that could be exports. */
public final class ExportFiles {

  private ExportFiles() {}

  /**
   * A file itself, or all files {@code *.json} and {@code *.wf} in a folder and below, in order.
   * Links inside the folder are not followed, and hidden folders are left out.
   */
  public static List<Path> in(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    List<Path> found = new ArrayList<>();
    // a link to a folder is followed when the user names it
    Path start = Files.isSymbolicLink(place) ? place.toRealPath() : place;
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(start) && name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && mayBeExport(file)) {
              found.add(place.resolve(start.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            // told as a file that cannot be read
            found.add(place.resolve(start.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static boolean mayBeExport(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".wf");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

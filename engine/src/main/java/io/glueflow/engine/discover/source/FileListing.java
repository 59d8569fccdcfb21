// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists files as Spark does: hidden ones are passed over, folders below the named ones are looked
 * into when their names are partitions or when asked to.
 */
public final class FileListing {

  /** More than these are left to Spark. */
  private static final int MOST_ENTRIES = 2000;

  private static final int DEEPEST = 20;

  private static final List<String> NOT_FOLLOWED =
      List.of(
          "basePath",
          "path",
          "paths",
          "modifiedBefore",
          "modifiedAfter",
          "ignoreCorruptFiles",
          "ignoreMissingFiles");

  /** The files by their folders. */
  private final Map<Path, List<Path>> found = new LinkedHashMap<>();

  private int entries;

  private FileListing() {}

  /**
   * The files that paths stand for.
   *
   * @throws UnknownSourceException when there are none or too many, or Spark would refuse them
   */
  public static SourceFiles of(LocalPaths paths, List<String> wanted, ReadOptions options)
      throws IOException {
    options.refuse(NOT_FOLLOWED);
    FileListing listing = new FileListing();
    Set<Path> roots = new LinkedHashSet<>();
    for (String path : wanted) {
      roots.addAll(listing.matches(paths.place(path)));
    }
    for (Path root : roots) {
      listing.add(root);
    }
    return listing.files(roots, options);
  }

  private SourceFiles files(Set<Path> roots, ReadOptions options) throws IOException {
    boolean recursive = options.isOn("recursiveFileLookup");
    PartitionColumns partitions =
        recursive ? PartitionColumns.NONE : PartitionColumns.of(foldersWithData(), bases(roots));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<Path, List<Path>> folder : found.entrySet()) {
      for (Path file : folder.getValue()) {
        boolean named = roots.contains(folder.getKey()) || roots.contains(file);
        if (recursive || !partitions.columns().isEmpty() || named) {
          files.add(file);
        }
      }
    }
    if (options.find("pathGlobFilter").isPresent()) {
      NamePattern filter = NamePattern.of(options.get("pathGlobFilter", ""));
      files.removeIf(file -> !filter.matches(name(file)));
    }
    if (files.isEmpty()) {
      throw new UnknownSourceException("there are no files");
    }
    files.sort(Comparator.comparing(Path::toString));
    return new SourceFiles(files, partitions.columns());
  }

  private List<Path> foldersWithData() {
    return found.entrySet().stream()
        .filter(folder -> folder.getValue().stream().anyMatch(f -> FileNames.isData(name(f))))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Where names of folders stop to be partitions. */
  private static Set<Path> bases(Set<Path> roots) {
    Set<Path> bases = new LinkedHashSet<>();
    for (Path root : roots) {
      bases.add(Files.isDirectory(root) ? root : root.getParent());
    }
    return bases;
  }

  private List<Path> matches(LocalPaths.Place place) throws IOException {
    List<Path> reached = List.of(place.folder());
    boolean isPattern = false;
    for (String segment : place.segments()) {
      List<Path> next = new ArrayList<>();
      isPattern |= NamePattern.isPattern(segment);
      for (Path folder : reached) {
        if (NamePattern.isPattern(segment)) {
          NamePattern pattern = NamePattern.of(segment);
          children(folder).stream().filter(c -> pattern.matches(name(c))).forEach(next::add);
        } else if (Files.exists(folder.resolve(segment))) {
          next.add(folder.resolve(segment).normalize());
        }
      }
      reached = next;
    }
    if (reached.isEmpty() || (!isPattern && !Files.exists(reached.get(0)))) {
      throw new UnknownSourceException("nothing is there");
    }
    return reached;
  }

  private void add(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      descend(root, 0);
    } else if (!FileNames.isHidden(name(root))) {
      found.computeIfAbsent(root.getParent(), folder -> new ArrayList<>()).add(leaf(root));
    }
  }

  private void descend(Path folder, int depth) throws IOException {
    if (depth > DEEPEST || found.containsKey(folder)) {
      throw new UnknownSourceException("folders are nested too deep, or read twice");
    }
    for (Path child : children(folder)) {
      if (FileNames.isHidden(name(child))) {
        continue;
      }
      if (Files.isDirectory(child)) {
        descend(child, depth + 1);
      } else {
        found.computeIfAbsent(folder, f -> new ArrayList<>()).add(leaf(child));
      }
    }
  }

  private static Path leaf(Path file) throws UnknownSourceException {
    if (FileNames.isSummary(name(file)) || !Files.isRegularFile(file)) {
      throw new UnknownSourceException(file + " is no file of data");
    }
    return file;
  }

  private List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (++entries > MOST_ENTRIES) {
          throw new UnknownSourceException("there are too many files");
        }
        children.add(child);
      }
    }
    Collections.sort(children);
    return children;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}

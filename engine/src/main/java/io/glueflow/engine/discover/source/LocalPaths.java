// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where on this machine the paths of a workflow are, as the runner finds them. */
public final class LocalPaths {

  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*");
  private static final Pattern FILE_URI = Pattern.compile("file:(//)?(/[^/].*)");

  private final Path folder;
  private final Map<String, String> prefixes = new HashMap<>();

  /**
   * Makes them for a workflow.
   *
   * @param folder the folder that relative paths begin at
   * @param prefixes what replaces a path prefix, by prefix; the longest match wins
   */
  public LocalPaths(Path folder, Map<String, String> prefixes) {
    this.folder = folder.toAbsolutePath().normalize();
    prefixes.forEach((from, to) -> this.prefixes.put(withoutSlash(from), withoutSlash(to)));
  }

  /**
   * The place of a path in two parts.
   *
   * @throws UnknownSourceException when it is not on this machine
   */
  Place place(String path) throws UnknownSourceException {
    if (!FileSystems.getDefault().getSeparator().equals("/") || path.indexOf('\0') >= 0) {
      throw new UnknownSourceException("paths are followed as Unix writes them");
    }
    Optional<String> prefix =
        prefixes.keySet().stream()
            .filter(p -> begins(path, p))
            .max(Comparator.comparingInt(String::length));
    if (prefix.isPresent()) {
      return new Place(
          folder.resolve(local(prefixes.get(prefix.get()))),
          segments(path.substring(prefix.get().length())));
    }
    String local = local(path);
    return local.startsWith("/")
        ? new Place(Path.of("/"), segments(local))
        : new Place(folder, segments(local));
  }

  private static String local(String path) throws UnknownSourceException {
    var file = FILE_URI.matcher(path);
    if (file.matches()) {
      return file.group(2);
    }
    if (URI.matcher(path).matches() || path.contains(":")) {
      throw new UnknownSourceException(path + " is not on this machine");
    }
    return path;
  }

  private static List<String> segments(String path) {
    return Pattern.compile("/")
        .splitAsStream(path)
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .toList();
  }

  private static boolean begins(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * A place to read.
   *
   * @param folder where it begins, whatever characters are in its name
   * @param segments the names below, which can be patterns
   */
  record Place(Path folder, List<String> segments) {}
}

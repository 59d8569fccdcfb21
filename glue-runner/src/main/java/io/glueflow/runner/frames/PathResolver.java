// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the real place of a path in a workflow: replaces prefixes, then puts relative paths below
 * the workflow's own folder.
 */
public final class PathResolver {

  private static final Pattern ABSOLUTE = Pattern.compile("(/|[A-Za-z][A-Za-z0-9+.-]*:/).*");
  private static final Pattern GLOB = Pattern.compile("[\\\\{}\\[\\]*?]");

  private final String base;
  private final Map<String, String> prefixes;
  private final List<String> longestFirst;

  /**
   * Makes a resolver.
   *
   * @param baseDirectory the folder or URI that relative paths begin at
   * @param prefixes what replaces a path prefix, by prefix; the longest match wins, and a prefix
   *     ends where a part of the path ends
   */
  public PathResolver(String baseDirectory, Map<String, String> prefixes) {
    this.base = withoutTrailingSlash(baseDirectory);
    this.prefixes = new LinkedHashMap<>();
    prefixes.forEach(
        (from, to) -> this.prefixes.put(withoutTrailingSlash(from), withoutTrailingSlash(to)));
    this.longestFirst =
        this.prefixes.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The place to write to. */
  public String resolve(String path) {
    Relocated place = relocate(path);
    return place.folder() + place.rest();
  }

  /**
   * The files to read, as a pattern: the workflow's own wildcards stay, while those that happen to
   * be in the name of the folder it lies in stand for themselves.
   */
  public String pattern(String path) {
    Relocated place = relocate(path);
    return GLOB.matcher(place.folder()).replaceAll("\\\\$0") + place.rest();
  }

  private Relocated relocate(String path) {
    Optional<String> prefix = longestFirst.stream().filter(p -> begins(path, p)).findFirst();
    if (prefix.isEmpty()) {
      return isAbsolute(path) ? new Relocated("", path) : new Relocated(base + "/", path);
    }
    String target = prefixes.get(prefix.get());
    String folder = isAbsolute(target) ? target : base + "/" + target;
    return new Relocated(folder, path.substring(prefix.get().length()));
  }

  private static boolean begins(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  private static boolean isAbsolute(String path) {
    return ABSOLUTE.matcher(path).matches();
  }

  private static String withoutTrailingSlash(String path) {
    return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
  }

  /** A path in two parts: what the place of the run says, and what the workflow says. */
  private record Relocated(String folder, String rest) {}
}

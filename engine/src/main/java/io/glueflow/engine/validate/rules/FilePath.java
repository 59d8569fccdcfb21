// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path taken apart, to tell whether two of them mean the same place.
 *
 * <p>A placeholder without a value is a text like any other: what it stands for is the same
 * wherever it stands.
 *
 * @param root where it begins: the folder of the workflow, the root of the machine, or a bucket
 * @param parts its further parts, with {@code .} and {@code ..} resolved as far as they can be
 */
record FilePath(String root, List<String> parts) {

  private static final String HERE = ".";
  private static final String UP = "..";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern FILE = Pattern.compile("^file:/+");
  private static final Pattern STORE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)");
  private static final Pattern OLD_S3 = Pattern.compile("s3[an]");

  /** Takes a path apart. */
  static FilePath of(String path) {
    return of(path, false);
  }

  /** Takes a path apart that may hold wildcards; what stands behind the first is left out. */
  static FilePath ofPattern(String path) {
    return of(path, true);
  }

  private static FilePath of(String path, boolean pattern) {
    String text =
        PLACEHOLDER
            .matcher(path)
            .replaceAll(found -> Matcher.quoteReplacement(opaque(found.group(1))));
    text = FILE.matcher(text).replaceFirst("/");
    Matcher store = STORE.matcher(text);
    if (store.find()) {
      String scheme = store.group(1).toLowerCase(Locale.ROOT);
      String root = OLD_S3.matcher(scheme).matches() ? "s3" : scheme;
      return new FilePath(
          root + "://" + store.group(2), parts(text.substring(store.end()), pattern, true));
    }
    boolean absolute = text.startsWith("/");
    return new FilePath(absolute ? "/" : HERE, parts(text, pattern, absolute));
  }

  private static String opaque(String placeholder) {
    return "$(" + placeholder.replaceAll("[/*?\\[{]", ":") + ")";
  }

  private static List<String> parts(String text, boolean pattern, boolean absolute) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/+", -1)) {
      if (pattern && part.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
        break;
      }
      if (part.equals(UP)) {
        boolean known = !parts.isEmpty() && !parts.get(parts.size() - 1).equals(UP);
        if (known) {
          parts.remove(parts.size() - 1);
        } else if (!absolute) {
          parts.add(UP);
        }
      } else if (!part.isEmpty() && !part.equals(HERE)) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /** Whether this is the same place as the other, or a folder around it. */
  boolean contains(FilePath other) {
    if (!root.equals(other.root)) {
      return false;
    }
    int ups = ups();
    if (ups == parts.size() && root.equals(HERE)) {
      return other.ups() <= ups && !other.isElsewhere();
    }
    return other.parts.size() >= parts.size() && other.parts.subList(0, parts.size()).equals(parts);
  }

  /** The folders around it, the nearest first. */
  List<FilePath> above() {
    List<FilePath> folders = new ArrayList<>();
    for (int length = parts.size() - 1; length >= ups(); length--) {
      folders.add(new FilePath(root, parts.subList(0, length)));
    }
    return folders;
  }

  // by hand: NodeOutput says why
  @Override
  public boolean equals(Object other) {
    return other instanceof FilePath path && root.equals(path.root) && parts.equals(path.parts);
  }

  @Override
  public int hashCode() {
    return 31 * root.hashCode() + parts.hashCode();
  }

  private int ups() {
    return (int) parts.stream().takeWhile(UP::equals).count();
  }

  /** Whether it begins with a placeholder, which can stand for any place. */
  private boolean isElsewhere() {
    return !parts.isEmpty() && parts.get(0).startsWith("$(");
  }
}

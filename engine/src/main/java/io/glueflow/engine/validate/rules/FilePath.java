// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A path taken apart, to tell whether two of them mean the same place.
 *
 * @param parts its parts, with {@code .} and {@code ..} resolved
 */
record FilePath(List<String> parts) {

  /** Takes a path apart; what stands behind a wildcard is left out. */
  static FilePath of(String path) {
    List<String> parts = new ArrayList<>();
    if (path.startsWith("/")) {
      parts.add("/");
    }
    for (String part : path.replaceFirst("^file:/+", "/").split("/+", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (part.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
        break;
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return new FilePath(List.copyOf(parts));
  }

  /** Whether this is the same place as the other, or a folder around it. */
  boolean contains(FilePath other) {
    return other.parts.size() >= parts.size() && other.parts.subList(0, parts.size()).equals(parts);
  }
}

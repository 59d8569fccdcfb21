// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Cuts names of a workflow into words that any language takes in names of its own. */
final class Words {

  private Words() {}

  /** The words of names, in lower case; letters and digits of ASCII only, at least one word. */
  static List<String> of(Collection<String> names) {
    List<String> words = new ArrayList<>();
    for (String name : names) {
      String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
      for (String word : parted.split("[^A-Za-z0-9]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    if (words.isEmpty()) {
      words.add("node");
    }
    if (Character.isDigit(words.get(0).charAt(0))) {
      words.add(0, "n");
    }
    return words;
  }
}

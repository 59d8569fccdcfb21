// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.List;

/** Where places are in a text, counted in characters from 0. */
final class Offsets {

  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  Offsets(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
  }

  /** The offset of a place; -1 when only its line or its file is known. */
  int of(Location place) {
    return place.line() == 0 || place.column() == 0
        ? -1
        : starts.get(place.line() - 1) + place.column() - 1;
  }

  /** The line of an offset, counted from 1. */
  int line(int offset) {
    int line = starts.size();
    while (starts.get(line - 1) > offset) {
      line--;
    }
    return line;
  }

  /** Whether a word stands at an offset as it is. */
  boolean holds(int offset, String word) {
    return offset >= 0 && text.startsWith(word, offset);
  }
}

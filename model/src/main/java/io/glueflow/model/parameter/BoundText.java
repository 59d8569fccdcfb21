// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.StringColumns;
import java.util.Arrays;

/** A string whose placeholders are being replaced; its characters keep their places. */
final class BoundText {

  private final JsonString original;
  private final StringBuilder text = new StringBuilder();
  private int[] columns;

  BoundText(JsonString original) {
    this.original = original;
    this.columns = new int[original.value().length() + 16];
  }

  /** Adds a part of the original text, with its doubled dollar signs made single ones. */
  void words(int from, int to) {
    String value = original.value();
    for (int i = from; i < to; i++) {
      if (value.startsWith("$${", i) && i + 2 < to) {
        i++;
      }
      add(value.charAt(i), i);
    }
  }

  /** Adds what stands for a part of the original text. */
  void replacement(String words, int original) {
    for (int i = 0; i < words.length(); i++) {
      add(words.charAt(i), original);
    }
  }

  private void add(char c, int place) {
    if (text.length() == columns.length) {
      columns = Arrays.copyOf(columns, columns.length * 2);
    }
    columns[text.length()] = original.columns().column(place);
    text.append(c);
  }

  /** Whether the last character is one beside which a literal could be misread. */
  boolean sticks() {
    return !text.isEmpty() && ValueBinder.sticks(text.charAt(text.length() - 1));
  }

  JsonString done() {
    if (!original.columns().areKnown()) {
      return new JsonString(original.location(), text.toString());
    }
    int[] all = Arrays.copyOf(columns, text.length() + 1);
    all[text.length()] = original.columns().column(original.value().length());
    return new JsonString(original.location(), text.toString(), StringColumns.of(all));
  }
}

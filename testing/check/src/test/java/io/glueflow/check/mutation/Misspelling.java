// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

/** The slips of a hand that types. */
final class Misspelling {

  private Misspelling() {}

  /**
   * A word with one slip in it.
   *
   * @param number decides which slip
   */
  static String of(String word, int number) {
    int middle = word.length() / 2;
    if (word.length() < 4) {
      return word + word.charAt(word.length() - 1);
    }
    return switch (number % 3) {
      case 0 -> swapped(word, middle);
      case 1 -> word.substring(0, middle) + word.substring(middle + 1);
      default -> word.substring(0, middle) + word.charAt(middle) + word.substring(middle);
    };
  }

  private static String swapped(String word, int at) {
    char before = word.charAt(at - 1);
    char after = word.charAt(at);
    return before == after
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at - 1) + after + before + word.substring(at + 1);
  }
}

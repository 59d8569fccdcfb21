// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import io.glueflow.model.json.JsonString;
import java.util.Locale;
import java.util.Optional;

/** The characters of CSV files, which the API has names for and the console writes as they are. */
final class CsvWords {

  private CsvWords() {}

  /** The character between values; empty for a word that is none. */
  static Optional<String> separator(JsonString word) {
    return switch (word.value().toLowerCase(Locale.ROOT)) {
      case "comma", "" -> Optional.of(",");
      case "ctrla" -> Optional.of("\u0001");
      case "pipe" -> Optional.of("|");
      case "semicolon" -> Optional.of(";");
      case "tab", "\\t" -> Optional.of("\t");
      default -> single(word.value());
    };
  }

  /** The character around values, an empty text for none; empty for a word that is neither. */
  static Optional<String> quote(JsonString word) {
    return switch (word.value().toLowerCase(Locale.ROOT)) {
      case "quote", "" -> Optional.of("\"");
      case "quillemet" -> Optional.of("\u00ab");
      case "single_quote" -> Optional.of("'");
      case "disabled", "-1" -> Optional.of("");
      default -> single(word.value());
    };
  }

  private static Optional<String> single(String text) {
    return Optional.of(text).filter(one -> one.length() == 1);
  }
}

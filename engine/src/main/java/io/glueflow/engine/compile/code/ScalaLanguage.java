// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.model.operation.SortKey;
import io.glueflow.model.parameter.MarkedText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scala 2.12 and 2.13. */
public final class ScalaLanguage implements Language {

  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "case",
          "catch",
          "class",
          "def",
          "do",
          "else",
          "extends",
          "false",
          "final",
          "finally",
          "for",
          "forSome",
          "if",
          "implicit",
          "import",
          "lazy",
          "macro",
          "match",
          "new",
          "null",
          "object",
          "override",
          "package",
          "private",
          "protected",
          "return",
          "sealed",
          "super",
          "then",
          "this",
          "throw",
          "trait",
          "true",
          "try",
          "type",
          "val",
          "var",
          "while",
          "with",
          "yield");

  @Override
  public String folder() {
    return "scala";
  }

  @Override
  public String string(String text) {
    return "\"" + escaped(text) + "\"";
  }

  @Override
  public String string(MarkedText text, Function<MarkedText.Value, String> value) {
    if (text.isKnown()) {
      return string(known(text));
    }
    boolean interpolated =
        text.parts().stream()
            .noneMatch(part -> part instanceof MarkedText.Words words && needsEscape(words.text()));
    return interpolated ? interpolated(text, value) : concatenated(text, value);
  }

  private static String interpolated(MarkedText text, Function<MarkedText.Value, String> value) {
    StringBuilder code = new StringBuilder("s\"");
    for (MarkedText.Part part : text.parts()) {
      if (part instanceof MarkedText.Words words) {
        code.append(words.text().replace("$", "$$"));
      } else {
        code.append("${").append(value.apply((MarkedText.Value) part)).append("}");
      }
    }
    return code.append('"').toString();
  }

  private String concatenated(MarkedText text, Function<MarkedText.Value, String> value) {
    String parts =
        text.parts().stream()
            .map(
                part ->
                    part instanceof MarkedText.Words words
                        ? string(words.text())
                        : value.apply((MarkedText.Value) part))
            .collect(Collectors.joining(" + "));
    // a string first, so that plus means to put texts together
    return text.parts().get(0) instanceof MarkedText.Value ? "\"\" + " + parts : parts;
  }

  private static String known(MarkedText text) {
    return text.parts().stream()
        .map(part -> ((MarkedText.Words) part).text())
        .collect(Collectors.joining());
  }

  /** Whether a text needs more than its characters between quotes. */
  private static boolean needsEscape(String text) {
    return !escaped(text).equals(text);
  }

  /** ASCII only: nobody knows with which encoding Glue's compiler reads. */
  private static String escaped(String text) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> code.append("\\\\");
        case '"' -> code.append("\\\"");
        case '\n' -> code.append("\\n");
        case '\r' -> code.append("\\r");
        case '\t' -> code.append("\\t");
        default -> code.append(c >= ' ' && c <= '~' ? String.valueOf(c) : unicode(c));
      }
    }
    return code.toString();
  }

  private static String unicode(char c) {
    return String.format("\\u%04x", (int) c);
  }

  @Override
  public String bool(boolean value) {
    return String.valueOf(value);
  }

  @Override
  public String number(long value) {
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE
        ? String.valueOf(value)
        : value + "L";
  }

  @Override
  public String number(double value) {
    return String.valueOf(value);
  }

  @Override
  public String list(Collection<String> items) {
    return "Seq(" + arguments(items) + ")";
  }

  @Override
  public String arguments(Collection<String> items) {
    return CodeLayout.arguments(items, "", "  ");
  }

  @Override
  public String call(String function, String... arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String alias(String column, String name) {
    return column + ".as(" + string(name) + ")";
  }

  @Override
  public String ordered(String column, SortKey key) {
    if (key.descending()) {
      return column + (key.nullsFirst() ? ".desc_nulls_first" : ".desc");
    }
    return column + (key.nullsFirst() ? ".asc" : ".asc_nulls_last");
  }

  @Override
  public String variable(Collection<String> names) {
    List<String> words = Words.of(names);
    String name =
        words.get(0)
            + words.stream()
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    return RESERVED.contains(name) ? name + "Rows" : name;
  }

  @Override
  public String comment(String text) {
    return text.lines()
        .map(line -> "// " + commented(line))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  /** Scala 2.12 reads escapes for characters in comments too, where one can end the line. */
  private static String commented(String line) {
    return line.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ").replace("\\u", "\\ u");
  }

  @Override
  public String assignment(String variable, Chain chain) {
    return laidOut("val " + variable + " = ", chain);
  }

  @Override
  public String statement(Chain chain) {
    return laidOut("", chain);
  }

  private static String laidOut(String before, Chain chain) {
    if (chain.fits(before.length())) {
      return before + chain.line();
    }
    return before
        + chain.head()
        + chain.calls().stream()
            .map(call -> "\n  " + CodeLayout.indented(call, "  "))
            .collect(Collectors.joining());
  }
}

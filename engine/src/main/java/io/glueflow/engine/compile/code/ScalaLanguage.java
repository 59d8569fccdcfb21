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
          "enum",
          "export",
          "extends",
          "false",
          "final",
          "finally",
          "for",
          "forSome",
          "given",
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

  private final String version;

  /**
   * Makes the language.
   *
   * @param version the first two numbers of the compiler's version
   */
  public ScalaLanguage(String version) {
    this.version = version;
  }

  @Override
  public String folder() {
    return "scala";
  }

  @Override
  public String string(String text) {
    return ScalaText.of(text);
  }

  @Override
  public String string(MarkedText text, Function<MarkedText.Value, String> value) {
    return ScalaText.of(text, value);
  }

  @Override
  public String longString(MarkedText text, Function<MarkedText.Value, String> value) {
    List<String> lines =
        CodeLayout.lines(text).stream().map(line -> ScalaText.of(line, value)).toList();
    String code = String.join(" +\n", lines);
    return code.indexOf('\n') < 0 ? code : "\n  " + CodeLayout.indented(code, "  ") + "\n";
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
  public String entry(String key, String value) {
    return key + " -> " + value;
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
  public List<String> imports(String code) {
    return ScalaImports.in(code, version);
  }

  @Override
  public String comment(String text) {
    return text.lines()
        .flatMap(line -> CodeLayout.wrapped(commented(line)).stream())
        .map(line -> "// " + line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  /** Scala 2.12 reads escapes for characters in comments too, where one can end the line. */
  private static String commented(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cs}\u2028\u2029]", " ").replace("\\u", "\\ u");
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
    Chain compact = chain.withPropertiesInHead();
    if (compact.calls().size() == 1 && compact.calls().get(0).indexOf('\n') > 0) {
      return before + compact.line();
    }
    return before
        + compact.head()
        + compact.calls().stream()
            .map(call -> "\n  " + CodeLayout.indented(call, "  "))
            .collect(Collectors.joining());
  }
}

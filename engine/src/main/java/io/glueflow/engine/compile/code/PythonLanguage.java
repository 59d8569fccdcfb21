// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import io.glueflow.model.operation.SortKey;
import io.glueflow.model.parameter.MarkedText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Python 3. */
public final class PythonLanguage implements Language {

  private static final Set<String> RESERVED =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  @Override
  public String folder() {
    return "pyspark";
  }

  @Override
  public String string(String text) {
    return "\"" + escaped(text) + "\"";
  }

  @Override
  public String string(MarkedText text, Function<MarkedText.Value, String> value) {
    StringBuilder code = new StringBuilder(text.isKnown() ? "\"" : "f\"");
    for (MarkedText.Part part : text.parts()) {
      if (part instanceof MarkedText.Value given) {
        code.append("{").append(value.apply(given)).append("}");
      } else {
        String words = escaped(((MarkedText.Words) part).text());
        code.append(text.isKnown() ? words : words.replace("{", "{{").replace("}", "}}"));
      }
    }
    return code.append('"').toString();
  }

  @Override
  public String longString(MarkedText text, Function<MarkedText.Value, String> value) {
    return string(text, value);
  }

  private static String escaped(String text) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      switch (c) {
        case '\\' -> code.append("\\\\");
        case '"' -> code.append("\\\"");
        case '\n' -> code.append("\\n");
        case '\r' -> code.append("\\r");
        case '\t' -> code.append("\\t");
        default -> code.append(isPrintable(c) ? Character.toString(c) : unicode(c));
      }
      i += Character.charCount(c);
    }
    return code.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String unicode(int c) {
    return c > 0xffff ? String.format("\\U%08x", c) : String.format("\\u%04x", c);
  }

  @Override
  public String bool(boolean value) {
    return value ? "True" : "False";
  }

  @Override
  public String number(long value) {
    return String.valueOf(value);
  }

  @Override
  public String number(double value) {
    return String.valueOf(value);
  }

  @Override
  public String list(Collection<String> items) {
    return "[" + arguments(items) + "]";
  }

  @Override
  public String entry(String key, String value) {
    return key + ": " + value;
  }

  @Override
  public String arguments(Collection<String> items) {
    return CodeLayout.arguments(items, ",", "    ");
  }

  @Override
  public String call(String function, String... arguments) {
    return "F." + function + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String alias(String column, String name) {
    return column + ".alias(" + string(name) + ")";
  }

  @Override
  public String ordered(String column, SortKey key) {
    if (key.descending()) {
      return column + (key.nullsFirst() ? ".desc_nulls_first()" : ".desc()");
    }
    return column + (key.nullsFirst() ? ".asc()" : ".asc_nulls_last()");
  }

  @Override
  public String variable(Collection<String> names) {
    String name = String.join("_", Words.of(names));
    return RESERVED.contains(name) ? name + "_rows" : name;
  }

  @Override
  public List<String> imports(String code) {
    return List.of();
  }

  @Override
  public String comment(String text) {
    return text.lines()
        .map(line -> "# " + line.replaceAll("[\\p{Cc}\\p{Cs}\u2028\u2029]", " "))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String assignment(String variable, Chain chain) {
    return laidOut(variable + " = ", chain);
  }

  @Override
  public String statement(Chain chain) {
    return laidOut("", chain);
  }

  private static String laidOut(String before, Chain chain) {
    if (chain.fits(before.length())) {
      return before + chain.line();
    }
    if (chain.calls().size() < 2) {
      return before + chain.line();
    }
    return before
        + "(\n    "
        + CodeLayout.indented(chain.head() + chain.calls().get(0), "    ")
        + chain.calls().stream()
            .skip(1)
            .map(call -> "\n    " + CodeLayout.indented(call, "    "))
            .collect(Collectors.joining())
        + "\n)";
  }
}

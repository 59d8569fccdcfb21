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
          "yield",
          // functions that programs call, or that readers know
          "abs",
          "all",
          "any",
          "bool",
          "dict",
          "dir",
          "filter",
          "float",
          "format",
          "hash",
          "id",
          "input",
          "int",
          "iter",
          "len",
          "list",
          "map",
          "max",
          "min",
          "next",
          "object",
          "open",
          "print",
          "property",
          "range",
          "round",
          "set",
          "sorted",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip");

  @Override
  public String folder() {
    return "pyspark";
  }

  @Override
  public String string(String text) {
    return string(MarkedText.of(text), value -> "");
  }

  @Override
  public String string(MarkedText text, Function<MarkedText.Value, String> value) {
    return PythonString.of(text, value);
  }

  @Override
  public String longString(MarkedText text, Function<MarkedText.Value, String> value) {
    return string(text, value);
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
    return String.join(", ", items);
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
    return RESERVED.contains(name) ? name + "_" : name;
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
    return PythonLayout.statement(variable + " = ", chain);
  }

  @Override
  public String statement(Chain chain) {
    return PythonLayout.statement("", chain);
  }

  @Override
  public List<String> imports(String code) {
    return PythonImports.in(code);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what a Python program has to import: of the names that programs use, those it does. */
final class PythonImports {

  private static final Pattern TEXTS =
      Pattern.compile(
          "f?(?:\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'"
              + ")|#[^\n]*");
  private static final Pattern VALUE = Pattern.compile("\\{[^{}]*}");

  private static final List<String> MODULES =
      List.of("argparse", "json", "os", "re", "sys", "uuid");

  /** The module of each name, standard library first. */
  private static final Map<String, String> STANDARD =
      Map.of("date", "datetime", "datetime", "datetime", "Decimal", "decimal");

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("GlueContext", "awsglue.context"),
          Map.entry("DynamicFrame", "awsglue.dynamicframe"),
          Map.entry("DynamicFrameCollection", "awsglue.dynamicframe"),
          Map.entry("Job", "awsglue.job"),
          Map.entry("SelectFromCollection", "awsglue.transforms"),
          Map.entry("getResolvedOptions", "awsglue.utils"),
          Map.entry("SparkContext", "pyspark.context"),
          Map.entry("SparkSession", "pyspark.sql"),
          Map.entry("Window", "pyspark.sql"),
          Map.entry("StructType", "pyspark.sql.types"));

  private PythonImports() {}

  /** The lines that import what a program uses, with an empty one between their two parts. */
  static List<String> in(String program) {
    String code = withoutTexts(program);
    List<String> standard = new ArrayList<>();
    MODULES.stream()
        .filter(module -> uses(code, module + "."))
        .forEach(module -> standard.add("import " + module));
    standard.addAll(fromImports(code, STANDARD));
    List<String> others = fromImports(code, OTHERS);
    if (uses(code, "F.")) {
      int at =
          (int) others.stream().filter(line -> line.compareTo("from pyspark.sql j") < 0).count();
      others.add(at, "from pyspark.sql import functions as F");
    }
    if (!standard.isEmpty() && !others.isEmpty()) {
      standard.add("");
    }
    standard.addAll(others);
    return standard;
  }

  private static List<String> fromImports(String code, Map<String, String> modules) {
    Map<String, Set<String>> names = new TreeMap<>();
    new LinkedHashMap<>(modules)
        .forEach(
            (name, module) -> {
              if (uses(code, name)) {
                names.computeIfAbsent(module, key -> new TreeSet<>()).add(name);
              }
            });
    List<String> lines = new ArrayList<>();
    names.forEach(
        (module, its) -> lines.add("from " + module + " import " + String.join(", ", its)));
    return lines;
  }

  /** Whether a name is used that is not one of something else. */
  private static boolean uses(String code, String name) {
    String end = name.endsWith(".") ? "" : "(?=[.(])";
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + end).matcher(code).find();
  }

  private static String withoutTexts(String program) {
    return TEXTS.matcher(program).replaceAll(text -> Matcher.quoteReplacement(code(text.group())));
  }

  /** The code inside of a text. */
  private static String code(String text) {
    return text.startsWith("f")
        ? VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining())
        : "";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds out what a Scala program has to import, by the names that it uses. */
final class ScalaImports {

  private static final Map<String, List<String>> CLASSES =
      Map.of(
          "com.amazonaws.services.glue", List.of("GlueContext"),
          "com.amazonaws.services.glue.util", List.of("GlueArgParser", "Job"),
          "java.io", List.of("IOException"),
          "java.time", List.of("LocalDate", "LocalDateTime", "OffsetDateTime"),
          "java.time.format", List.of("DateTimeFormatter"),
          "java.util", List.of("Locale", "UUID"),
          "org.apache.hadoop.fs", List.of("FileAlreadyExistsException", "Path"),
          "org.apache.spark", List.of("SparkContext"),
          "org.apache.spark.sql",
              List.of("Column", "DataFrame", "DataFrameReader", "Row", "SparkSession"),
          "org.apache.spark.sql.types",
              List.of(
                  "ArrayType",
                  "DataType",
                  "MapType",
                  "NumericType",
                  "StringType",
                  "StructField",
                  "StructType"));

  private static final Map<String, List<String>> MORE_CLASSES =
      Map.of(
          "org.apache.spark.sql.expressions", List.of("Window"),
          "org.apache.spark.sql.jdbc", List.of("JdbcDialects"));

  /** A call of one of Spark's functions that programs use, rather than of a method. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?<![.A-Za-z0-9_])(array|broadcast|coalesce|col|count|explode|expr|least|lit|posexplode"
              + "|row_number|struct|when)(_outer)?\\(");

  private static final Pattern COMMENT = Pattern.compile("(?m)^ *(//|/?\\*).*$");

  private ScalaImports() {}

  static List<String> in(String code, String version) {
    Map<String, Set<String>> used = new TreeMap<>();
    String own = COMMENT.matcher(code).replaceAll("");
    CLASSES.forEach((home, names) -> collect(home, names, own, used));
    MORE_CLASSES.forEach((home, names) -> collect(home, names, own, used));
    List<String> lines = new ArrayList<>();
    used.forEach((home, names) -> lines.add(line(home, names)));
    if (FUNCTION.matcher(own).find()) {
      lines.add("import org.apache.spark.sql.functions._");
    }
    if (own.contains(".asJava") || own.contains(".asScala")) {
      lines.add(
          version.equals("2.12")
              ? "import scala.collection.JavaConverters._"
              : "import scala.jdk.CollectionConverters._");
    }
    lines.sort(String.CASE_INSENSITIVE_ORDER);
    return lines;
  }

  private static void collect(
      String home, List<String> names, String code, Map<String, Set<String>> used) {
    for (String name : names) {
      if (Pattern.compile("(?<![A-Za-z0-9_.])" + name + "\\b").matcher(code).find()) {
        used.computeIfAbsent(home, key -> new TreeSet<>()).add(name);
      }
    }
  }

  private static String line(String home, Set<String> names) {
    String imported =
        names.size() == 1 ? names.iterator().next() : "{" + String.join(", ", names) + "}";
    return "import " + home + "." + imported;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.parser.ParserInterface;

/**
 * Spark's own analyzer, asked about many expressions at once.
 *
 * <p>Its methods are called by name: their signatures differ between the lines of Spark.
 */
public final class SparkAnalyzer {

  private final ParserInterface parser;
  private final Analyzer analyzer;

  SparkAnalyzer(ParserInterface parser, Analyzer analyzer) {
    this.parser = parser;
    this.analyzer = analyzer;
  }

  /** The analyzer of a session. */
  public static SparkAnalyzer of(SparkSession spark) {
    Object state = property(spark, "sessionState");
    return new SparkAnalyzer(
        (ParserInterface) property(state, "sqlParser"), (Analyzer) property(state, "analyzer"));
  }

  /**
   * Expressions as Spark resolves them, each as Spark's own object; empty where it refuses one.
   *
   * @param relation what the expressions are about, as it stands after FROM
   */
  public List<Optional<Object>> resolved(String relation, List<String> expressions) {
    StringBuilder sql = new StringBuilder("SELECT ");
    IntStream.range(0, expressions.size())
        .forEach(
            i -> sql.append(i == 0 ? "" : ", ").append(expressions.get(i)).append(" AS x" + i));
    Optional<Object> plan = analyzed(sql.append(" FROM ").append(relation).toString());
    if (plan.isPresent()) {
      return items(property(plan.get(), "expressions")).stream()
          .map(alias -> Optional.of(alias).filter(SparkAnalyzer::isResolved))
          .map(alias -> alias.map(resolved -> property(resolved, "child")))
          .toList();
    }
    if (expressions.size() == 1) {
      return List.of(Optional.empty());
    }
    // One that Spark refuses at once hides the others.
    int half = expressions.size() / 2;
    return Stream.of(expressions.subList(0, half), expressions.subList(half, expressions.size()))
        .flatMap(part -> resolved(relation, part).stream())
        .toList();
  }

  private static boolean isResolved(Object expression) {
    return (boolean) property(expression, "resolved");
  }

  /** The plan of a query, as far as it could be resolved; empty when Spark gave up at once. */
  public Optional<Object> analyzed(String sql) {
    try {
      return Optional.of(analyzer.execute(parser.parsePlan(sql)));
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /** The value of a property of one of Spark's objects. */
  public static Object property(Object object, String name) {
    try {
      Method method = object.getClass().getMethod(name);
      // The class of an iterator is not public.
      method.setAccessible(true);
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The items of a Scala collection. */
  public static List<Object> items(Object iterable) {
    List<Object> items = new ArrayList<>();
    Object iterator = property(iterable, "iterator");
    while ((boolean) property(iterator, "hasNext")) {
      items.add(property(iterator, "next"));
    }
    return items;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.ArithmeticOperator;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model says of types that meet is what Spark's analyzer says, for all pairs. */
class TypeCoercionTest extends SparkTest {

  private static final List<String> TYPES =
      List.of(
          "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INT",
          "BIGINT",
          "FLOAT",
          "DOUBLE",
          "STRING",
          "BINARY",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_NTZ",
          "VOID",
          "INTERVAL YEAR TO MONTH",
          "INTERVAL DAY TO SECOND",
          "DECIMAL(1,0)",
          "DECIMAL(3,0)",
          "DECIMAL(5,2)",
          "DECIMAL(10,0)",
          "DECIMAL(12,4)",
          "DECIMAL(19,0)",
          "DECIMAL(20,0)",
          "DECIMAL(38,0)",
          "DECIMAL(38,18)",
          "DECIMAL(38,38)",
          "ARRAY<INT>",
          "ARRAY<BIGINT>",
          "ARRAY<STRING>",
          "ARRAY<VOID>",
          "ARRAY<DECIMAL(5,2)>",
          "ARRAY<DECIMAL(38,18)>",
          "ARRAY<ARRAY<DATE>>",
          "MAP<STRING, INT>",
          "MAP<INT, STRING>",
          "MAP<BIGINT, DOUBLE>",
          "MAP<DATE, VOID>",
          "STRUCT<a: INT, b: STRING>",
          "STRUCT<A: BIGINT NOT NULL, b: DATE>",
          "STRUCT<a: STRING NOT NULL, b: STRING>",
          "STRUCT<a: INT>",
          "STRUCT<c: INT>",
          "STRUCT<c: BIGINT>",
          "STRUCT<m: MAP<STRING, INT>>",
          "ARRAY<STRUCT<a: INT>>");

  private final List<String> differences = new ArrayList<>();
  private final SparkAnalyzer analyzer = SparkAnalyzer.of(spark);
  private final List<DataType> types = TYPES.stream().map(TypeCoercionTest::type).toList();
  private final String relation =
      IntStream.range(0, TYPES.size())
          .mapToObj(i -> "CAST(NULL AS " + TYPES.get(i) + ") AS c" + i)
          .collect(Collectors.joining(", ", "(SELECT ", ")"));

  @AfterEach
  void thereIsNoDifference() {
    spark.conf().set("spark.sql.ansi.enabled", false);
    assertThat(differences).isEmpty();
  }

  private TypeCoercion rules(boolean ansi) {
    spark.conf().set("spark.sql.ansi.enabled", ansi);
    return TypeCoercion.of(SparkLine.of(spark.version()), ansi);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void operatorsYieldTheSameTypes(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    for (ArithmeticOperator operator : ArithmeticOperator.values()) {
      everyPair(
          "$a " + operator.sign() + " $b",
          expression -> SparkAnalyzer.property(expression, "dataType"),
          (a, b) -> rules.forArithmetic(operator, a, b));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valuesAreComparedInTheSameType(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    Function<Object, Object> left =
        expression ->
            SparkAnalyzer.property(SparkAnalyzer.property(expression, "left"), "dataType");
    everyPair("$a = $b", left, rules::forComparison);
    everyPair("$a < $b", left, rules::forOrdering);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void branchesAreWidenedToTheSameType(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    Function<Object, Object> type = expression -> SparkAnalyzer.property(expression, "dataType");
    everyPair("IF(c0, $a, $b)", type, rules::wider);
    everyPair("coalesce($a, $b)", type, (a, b) -> rules.wider(List.of(a, b)));
    everyPair(
        "greatest($a, $b)",
        type,
        (a, b) -> rules.widerWithoutStrings(List.of(a, b)).filter(rules::orderable));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void severalAreWidenedToTheSameType(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    Random random = new Random(7);
    List<String> expressions = new ArrayList<>();
    List<Optional<DataType>> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int[] chosen = random.ints(4, 0, 25).toArray();
      expressions.add(
          "coalesce(c%d, c%d, c%d, c%d)".formatted(chosen[0], chosen[1], chosen[2], chosen[3]));
      expected.add(rules.wider(IntStream.of(chosen).mapToObj(types::get).toList()));
    }
    compare(expressions, expression -> SparkAnalyzer.property(expression, "dataType"), expected);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void setOperationsYieldTheSameTypes(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    String all =
        IntStream.range(0, TYPES.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    for (int i = 0; i < TYPES.size(); i++) {
      int left = i;
      String same =
          IntStream.range(0, TYPES.size())
              .mapToObj(j -> "c" + left + " AS x" + j)
              .collect(Collectors.joining(", "));
      Object union =
          analyzer
              .analyzed(
                  "SELECT %s FROM %s UNION ALL SELECT %s FROM %s"
                      .formatted(same, relation, all, relation))
              .orElseThrow();
      List<List<Object>> outputs = new ArrayList<>();
      for (Object child : SparkAnalyzer.items(SparkAnalyzer.property(union, "children"))) {
        outputs.add(
            SparkAnalyzer.items(SparkAnalyzer.property(child, "output")).stream()
                .map(column -> SparkAnalyzer.property(column, "dataType"))
                .toList());
      }
      for (int j = 0; j < TYPES.size(); j++) {
        DataType first = ofSpark(outputs.get(0).get(j));
        DataType second = ofSpark(outputs.get(1).get(j));
        // Where Spark finds no type for both, it leaves them as they are.
        Optional<DataType> of = rules.forSetOperation(types.get(i), types.get(j));
        if (!of.map(type -> withoutNotNull(type).equals(withoutNotNull(first)))
            .orElse(!withoutNotNull(first).equals(withoutNotNull(second)))) {
          differences.add(TYPES.get(i) + " UNION " + TYPES.get(j) + ": " + first + ", not " + of);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameCastsArePossible(boolean ansi) {
    TypeCoercion rules = rules(ansi);
    castsArePossible("CAST", rules::castable);
    castsArePossible("TRY_CAST", rules::tryCastable);
  }

  private void castsArePossible(String function, BiPredicate<DataType, DataType> rule) {
    List<String> expressions = new ArrayList<>();
    List<Optional<DataType>> expected = new ArrayList<>();
    for (int to = 0; to < TYPES.size(); to++) {
      DataType target = types.get(to);
      for (int from = 0; from < TYPES.size(); from++) {
        DataType source = types.get(from);
        expressions.add("%s(c%d AS %s)".formatted(function, from, TYPES.get(to)));
        expected.add(Optional.of(target).filter(type -> rule.test(source, target)));
      }
    }
    compare(expressions, expression -> SparkAnalyzer.property(expression, "dataType"), expected);
  }

  private void everyPair(
      String form,
      Function<Object, Object> typeOf,
      BiFunction<DataType, DataType, Optional<DataType>> rule) {
    List<String> expressions = new ArrayList<>();
    List<Optional<DataType>> expected = new ArrayList<>();
    for (int a = 0; a < TYPES.size(); a++) {
      for (int b = 0; b < TYPES.size(); b++) {
        expressions.add(form.replace("$a", "c" + a).replace("$b", "c" + b));
        expected.add(rule.apply(types.get(a), types.get(b)));
      }
    }
    compare(expressions, typeOf, expected);
  }

  private void compare(
      List<String> expressions,
      Function<Object, Object> typeOf,
      List<Optional<DataType>> expected) {
    List<Optional<Object>> resolved = analyzer.resolved(relation, expressions);
    for (int i = 0; i < expressions.size(); i++) {
      Optional<DataType> spark = resolved.get(i).map(typeOf).map(TypeCoercionTest::ofSpark);
      Optional<DataType> model = expected.get(i);
      boolean unknown = model.filter(DataType.UNKNOWN::equals).isPresent();
      if (!unknown
          && !spark
              .map(TypeCoercionTest::withoutNotNull)
              .equals(model.map(TypeCoercionTest::withoutNotNull))) {
        differences.add(
            named(expressions.get(i)) + ": Spark " + ddl(spark) + ", the model " + ddl(model));
      }
    }
  }

  private static String ddl(Optional<DataType> type) {
    return type.map(DataType::ddl).orElse("refuses it");
  }

  private static String named(String expression) {
    String named = expression;
    for (int i = TYPES.size() - 1; i >= 0; i--) {
      named = named.replaceAll("\\bc" + i + "\\b", TYPES.get(i));
    }
    return named;
  }

  private static DataType ofSpark(Object type) {
    return type((String) SparkAnalyzer.property(type, "sql"));
  }

  /** The type as it is but for its fields: Spark's types know of arrays that hold no null. */
  private static DataType withoutNotNull(DataType type) {
    return type(type.ddl().replace(" NOT NULL", ""));
  }

  private static DataType type(String ddl) {
    try {
      return DdlParser.parseType(ddl);
    } catch (DdlException e) {
      throw new IllegalArgumentException(ddl, e);
    }
  }
}

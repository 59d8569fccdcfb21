// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.SparkLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table says of some functions; the tests of the checks hold all of it against Spark. */
class FunctionSignatureTest {

  private final FunctionTable table = FunctionTable.of(SparkLine.SPARK_3_5);

  private FunctionSignature function(String name) {
    return table.find(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "sum, AGGREGATE",
    "row_number, WINDOW",
    "explode, GENERATOR",
    "transform, HIGHER_ORDER",
    "upper, SCALAR",
    "UPPER, SCALAR",
    "ucase, SCALAR",
  })
  void saysWhereAFunctionCanStand(String name, FunctionKind kind) {
    assertThat(function(name).kind()).isEqualTo(kind);
  }

  @Test
  void knowsNoOtherFunctions() {
    assertThat(table.find("uper")).isEmpty();
    assertThat(table.names()).contains("upper", "ucase").doesNotContain("uper", "#");
    assertThat(FunctionTable.of(SparkLine.SPARK_4_1).find("try_parse_json")).isPresent();
    assertThat(table.find("try_parse_json")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SparkLine.class)
  void everyLineOfTheTablesCanBeRead(SparkLine line) {
    FunctionTable all = FunctionTable.of(line);

    assertThat(all.names())
        .hasSizeGreaterThan(400)
        .allSatisfy(name -> assertThat(all.find(name).orElseThrow().arityText()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "upper, 1 argument",
    "substring, 2 or 3 arguments",
    "pi, no arguments",
    "make_interval, 0 to 7 arguments",
    "coalesce, 1 or more arguments",
  })
  void saysHowManyArgumentsAFunctionTakes(String name, String text) {
    assertThat(function(name).arityText()).isEqualTo(text);
  }

  @Test
  void countsArguments() {
    assertThat(function("upper").acceptsArity(1)).isTrue();
    assertThat(function("upper").acceptsArity(2)).isFalse();
    assertThat(function("concat").acceptsArity(50)).isTrue();
    assertThat(function("map").acceptsArity(12)).isTrue();
  }

  @Test
  void saysWhatIsExpectedInstead() {
    assertThat(function("upper").rejected(0, type("ARRAY<INT>"), 1)).isPresent();
    assertThat(function("explode").rejected(0, type("INT"), 1)).contains("an array or a map");
    assertThat(function("sqrt").rejected(0, type("DATE"), 1)).contains("a number or a string");
    assertThat(function("sqrt").rejected(0, type("STRING"), 1)).isEmpty();
    assertThat(function("sqrt").rejected(0, DataType.UNKNOWN, 1)).isEmpty();
    assertThat(function("sqrt").rejected(0, type("DATE"), 7)).isEmpty();
  }

  @Test
  void saysWhatMustBeConstant() {
    assertThat(function("from_json").isConstant(1, 2)).isTrue();
    assertThat(function("from_json").isConstant(0, 2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum | DECIMAL(10,2) | DECIMAL(20,2)",
        "sum | INT | BIGINT",
        "avg | DECIMAL(10,2) | DECIMAL(14,6)",
        "count | STRING | BIGINT",
        "coalesce | INT, STRING | STRING",
        "element_at | MAP<STRING, DATE>, STRING | DATE",
        "map_keys | MAP<STRING, DATE> | ARRAY<STRING>",
        "array | INT, BIGINT | ARRAY<BIGINT>",
        "abs | STRING | DOUBLE",
        "round | DECIMAL(10,2), INT | UNKNOWN",
        "max | UNKNOWN | UNKNOWN",
        "upper | UNKNOWN | STRING",
        "from_json | STRING, STRING | UNKNOWN",
        "pmod | INT, BIGINT | BIGINT",
      })
  void saysWhatAFunctionYields(String name, String arguments, String result) {
    List<DataType> types =
        Arrays.stream(arguments.split(", (?![A-Z]+>)", -1))
            .map(FunctionSignatureTest::type)
            .toList();

    assertThat(function(name).resultType(types)).isEqualTo(type(result));
  }

  @Test
  void saysWhenAFunctionYieldsNull() {
    assertThat(function("count").nullable(List.of(true))).isFalse();
    assertThat(function("upper").nullable(List.of(false))).isFalse();
    assertThat(function("upper").nullable(List.of(true))).isTrue();
    assertThat(function("coalesce").nullable(List.of(true, false))).isFalse();
    assertThat(function("coalesce").nullable(List.of(true, true))).isTrue();
  }

  @Test
  void saysWhatDiffersEachTime() {
    assertThat(function("rand").isDeterministic()).isFalse();
    assertThat(function("upper").isDeterministic()).isTrue();
  }

  private static DataType type(String ddl) {
    return ResultRule.ddl(ddl);
  }
}

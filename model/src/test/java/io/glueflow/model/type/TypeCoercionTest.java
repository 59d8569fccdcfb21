// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static io.glueflow.model.type.DataType.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark cannot be asked about types that meet; the runner's tests ask it about the rest. */
class TypeCoercionTest {

  private static final TypeCoercion RULES = TypeCoercion.of(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INT",
        "STRING",
        "BOOLEAN",
        "DATE",
        "VOID",
        "ARRAY<INT>",
        "MAP<INT, INT>",
        "STRUCT<a: INT>"
      })
  void nothingIsRefusedThatMeetsWhatIsNotKnown(String ddl) {
    DataType type = type(ddl);
    Optional<DataType> unknown = Optional.of(UNKNOWN);

    for (TypeCoercion rules : List.of(RULES, TypeCoercion.of(true))) {
      assertThat(rules.tightestCommon(type, UNKNOWN)).isEqualTo(unknown);
      assertThat(rules.wider(UNKNOWN, type)).isEqualTo(unknown);
      assertThat(rules.wider(List.of(type, type("BINARY"), UNKNOWN))).isEqualTo(unknown);
      assertThat(rules.forSetOperation(type, UNKNOWN)).isEqualTo(unknown);
      assertThat(rules.forComparison(type, UNKNOWN)).isEqualTo(unknown);
      assertThat(rules.forOrdering(UNKNOWN, type)).isEqualTo(unknown);
      assertThat(rules.forArithmetic(ArithmeticOperator.ADD, UNKNOWN, type)).isEqualTo(unknown);
      assertThat(rules.implicitCast(UNKNOWN, type)).isEqualTo(unknown);
      assertThat(rules.castable(UNKNOWN, type)).isTrue();
      assertThat(rules.tryCastable(type, UNKNOWN)).isTrue();
    }
  }

  @Test
  void partsThatAreNotKnownStayUnknown() {
    DataType unknown = new DataType.Array(UNKNOWN);

    assertThat(RULES.wider(unknown, type("ARRAY<INT>"))).contains(unknown);
    assertThat(RULES.wider(List.of(type("ARRAY<INT>"), type("ARRAY<DATE>"), unknown)))
        .contains(UNKNOWN);
    assertThat(RULES.castable(new DataType.Map(UNKNOWN, UNKNOWN), type("MAP<DATE, INT>"))).isTrue();
    assertThat(RULES.wider(new DataType.Struct(Schema.UNKNOWN), type("INT"))).contains(UNKNOWN);
  }

  @Test
  void stringsHaveNoLengthInExpressions() {
    assertThat(RULES.wider(new DataType.Char(3), new DataType.Varchar(4)))
        .contains(DataType.Simple.STRING);
    assertThat(RULES.castable(type("ARRAY<VARCHAR(3)>"), type("ARRAY<CHAR(4)>"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "INT, STRING, STRING",
    "STRING, INT, INT",
    "STRING, DATE, DATE",
    "TIMESTAMP, DATE, DATE",
    "ARRAY<INT>, ARRAY<STRING>, ARRAY<STRING>",
    "ARRAY<INT>, STRING,",
    "BOOLEAN, INT,",
    "DATE, INT,",
    "VOID, BINARY, BINARY",
  })
  void argumentsBecomeWhatIsExpected(String from, String expected, String result) {
    assertThat(RULES.implicitCast(type(from), type(expected)).map(DataType::ddl))
        .isEqualTo(Optional.ofNullable(result));
  }

  @ParameterizedTest
  @CsvSource({
    "STRING, NUMERIC, DOUBLE",
    "INT, DECIMAL, 'DECIMAL(10,0)'",
    "STRING, DECIMAL, 'DECIMAL(38,18)'",
    "STRING, INTEGRAL,",
    "DATE, TIMESTAMP, TIMESTAMP",
    "BOOLEAN, NUMERIC,",
    "SMALLINT, INTEGRAL, SMALLINT",
  })
  void argumentsBecomeOneOfAFamily(String from, TypeFamily expected, String result) {
    assertThat(RULES.implicitCast(type(from), expected).map(DataType::ddl))
        .isEqualTo(Optional.ofNullable(result));
  }

  @Test
  void digitsBeforeThePointAreKeptBySpark4() {
    DataType integral = type("DECIMAL(38,0)");
    DataType fraction = type("DECIMAL(38,20)");

    assertThat(RULES.wider(integral, fraction)).contains(fraction);
    assertThat(TypeCoercion.of(SparkLine.SPARK_4_1, false).wider(integral, fraction))
        .contains(integral);
  }

  private static DataType type(String ddl) {
    try {
      return DdlParser.parseType(ddl);
    } catch (DdlException e) {
      throw new IllegalArgumentException(ddl, e);
    }
  }
}

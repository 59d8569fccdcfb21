// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class DdlParserTest {

  @Test
  void columnsHaveNamesTypesNullabilityAndComments() throws DdlException {
    Schema schema =
        DdlParser.parseSchema("id BIGINT NOT NULL, `first name` string comment 'given' , c int");

    assertThat(schema)
        .isEqualTo(
            Schema.of(
                List.of(
                    new Column("id", DataType.Simple.LONG, false, ""),
                    new Column("first name", DataType.Simple.STRING, true, "given"),
                    Column.of("c", DataType.Simple.INT))));
  }

  @Test
  void namesOfTypesHaveSynonymsInAnyCase() throws DdlException {
    assertThat(
            DdlParser.parseSchema(
                    "a byte, b Short, c INTEGER, d long, e real, f dec, g numeric(5),"
                        + " h timestamp_ltz, i character(3)")
                .ddl())
        .isEqualTo(
            "a TINYINT, b SMALLINT, c INT, d BIGINT, e FLOAT, f DECIMAL(10,0), g DECIMAL(5,0),"
                + " h TIMESTAMP, i CHAR(3)");
  }

  @Test
  void typesNest() throws DdlException {
    String ddl = "MAP<STRING, ARRAY<STRUCT<a: INT NOT NULL, `b-c`: DECIMAL(38,38)>>>";

    assertThat(DdlParser.parseType(ddl).ddl()).isEqualTo(ddl);
    assertThat(DdlParser.parseType("struct<>").ddl()).isEqualTo("STRUCT<>");
  }

  @Test
  void intervalsKeepTheirFamily() throws DdlException {
    assertThat(DdlParser.parseType("interval year to month"))
        .isEqualTo(DataType.Simple.YEAR_MONTH_INTERVAL);
    assertThat(DdlParser.parseType("interval month"))
        .isEqualTo(DataType.Simple.YEAR_MONTH_INTERVAL);
    assertThat(DdlParser.parseType("interval day to second"))
        .isEqualTo(DataType.Simple.DAY_TIME_INTERVAL);
    assertThat(DdlParser.parseType("interval hour")).isEqualTo(DataType.Simple.DAY_TIME_INTERVAL);
    assertProblem(
        "a INTERVAL", 10, "an interval names its units", "such as INTERVAL DAY TO SECOND");
  }

  @Test
  void aColonMayStandBetweenNameAndType() throws DdlException {
    assertThat(DdlParser.parseSchema("a: INT").ddl()).isEqualTo("a INT");
  }

  @Test
  void keywordsAreNamesToo() throws DdlException {
    String ddl = "`comment` STRING, `NOT` INT, array ARRAY<INT>, map INT";

    assertThat(DdlParser.parseSchema(ddl).ddl()).isEqualTo(ddl);
  }

  @Test
  void aNameInBackQuotesMayHoldAnything() throws DdlException {
    Schema schema = DdlParser.parseSchema("`a``b.c, d` INT, größe INT");

    assertThat(schema.names()).containsExactly("a`b.c, d", "größe");
  }

  @Test
  void aCommentIsUnescaped() throws DdlException {
    assertThat(DdlParser.parseSchema("a INT COMMENT 'it\\'s\\n\\\\'").columns().get(0).comment())
        .isEqualTo("it's\n\\");
    assertThat(DdlParser.parseSchema("a INT COMMENT \"x'y\"").columns().get(0).comment())
        .isEqualTo("x'y");
  }

  @Test
  void anUnknownTypeGetsTheNameOfAKnownOne() {
    assertProblem("a STRNG", 2, "unknown data type 'STRNG'", "did you mean 'STRING'?");
    assertProblem(
        "a INT, b datetime", 9, "unknown data type 'DATETIME'", "did you mean 'TIMESTAMP'?");
    assertProblem("a NUMBER", 2, "unknown data type 'NUMBER'", "did you mean 'DECIMAL(38,10)'?");
    assertThat(problem("a geometry").hint()).startsWith("known types: BIGINT, BINARY");
  }

  @Test
  void aColumnWithoutATypeIsReported() {
    assertProblem("a INT, b", 8, "the column 'b' has no type", "such as 'b STRING'");
    assertProblem("a, b INT", 1, "the column 'a' has no type", "such as 'a STRING'");
  }

  @Test
  void aColumnThatComesTwiceIsReportedAtItsSecondPlace() {
    assertProblem(
        "id INT, Id INT", 8, "the column 'Id' comes twice", "names must differ by more than case");
    assertProblem(
        "s STRUCT<a: INT, a: INT>",
        17,
        "the column 'a' comes twice",
        "names must differ by more than case");
  }

  @Test
  void aDecimalKeepsItsBounds() {
    assertProblem(
        "a DECIMAL(39,2)",
        2,
        "DECIMAL(39,2) is out of range",
        "1 to 38 digits in all, of them no more than all behind the point");
    assertThat(problem("a DECIMAL(5,6)").getMessage()).isEqualTo("DECIMAL(5,6) is out of range");
    assertProblem("a DECIMAL(x)", 10, "expected a number, found 'x'", "");
    assertProblem("a DECIMAL(99999999999)", 10, "expected a number, found '99999999999'", "");
    assertProblem("a VARCHAR(0)", 2, "a length is at least 1", "");
  }

  @Test
  void whatIsMissingIsReportedWhereItShouldStand() {
    assertProblem("", 0, "expected a column name, found the end", "");
    assertProblem("a INT,", 6, "expected a column name, found the end", "");
    assertProblem("a ARRAY", 7, "expected '<', found the end", "");
    assertProblem("a MAP<STRING>", 12, "expected ',', found '>'", "");
    assertProblem("a ARRAY<INT", 11, "expected '>', found the end", "");
    assertProblem("a INT NOT nul", 10, "expected NULL, found 'nul'", "");
    assertProblem("a INT COMMENT x", 14, "expected a quoted text, found 'x'", "");
    assertProblem("a INT COMMENT 'x", 14, "a quote that begins here is never closed", "");
    assertProblem("`a INT", 0, "a quote that begins here is never closed", "");
  }

  @Test
  void whatCannotStandInASchemaIsReported() {
    assertProblem(
        "a-b INT", 1, "'-' cannot stand in a schema", "a name with signs stands in back quotes");
    assertProblem(
        "first name STRING", 6, "unknown data type 'NAME'", problem("first name STRING").hint());
    assertProblem(
        "a INT b INT",
        6,
        "expected ',' or the end, found 'b'",
        "columns are separated by commas; a name with spaces stands in back quotes");
    assertThatThrownBy(() -> DdlParser.parseType("INT, STRING"))
        .hasMessage("expected ',' or the end, found ','");
  }

  @Test
  void aTypeNestedWithoutEndIsReportedAndDoesNotOverflow() {
    assertProblem("a " + "ARRAY<".repeat(101) + "INT", 608, "nested deeper than 100 levels", "");
    assertThat(problem("a " + "ARRAY<".repeat(100_000)).getMessage())
        .isEqualTo("nested deeper than 100 levels");
    assertThat(problem("a " + "STRUCT<a: ".repeat(100_000)).getMessage())
        .isEqualTo("nested deeper than 100 levels");
  }

  @Test
  void aHundredLevelsAreRead() throws DdlException {
    String ddl = "ARRAY<".repeat(100) + "INT" + ">".repeat(100);

    assertThat(DdlParser.parseType(ddl).ddl()).isEqualTo(ddl);
  }

  private static void assertProblem(String ddl, int offset, String message, String hint) {
    DdlException problem = problem(ddl);
    assertThat(problem.getMessage()).isEqualTo(message);
    assertThat(problem.offset()).as(message).isEqualTo(offset);
    assertThat(problem.hint()).isEqualTo(hint);
  }

  private static DdlException problem(String ddl) {
    return catchThrowableOfType(DdlException.class, () -> DdlParser.parseSchema(ddl));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.NumberContext;
import io.glueflow.sql.grammar.SqlBaseParser.StringLitContext;
import io.glueflow.sql.grammar.SqlBaseParser.TypeConstructorContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The values that a text writes down. */
final class Literals {

  private static final int DIGITS = 38;

  private final Findings findings;
  private final SparkLine line;

  Literals(Findings findings, SparkLine line) {
    this.findings = findings;
    this.line = line;
  }

  Typed number(NumberContext number) {
    String text = number.getText().replaceAll("\\s", "");
    int kind = number.getStop().getType();
    return switch (kind) {
      case SqlBaseLexer.INTEGER_VALUE -> integer(new BigInteger(text), number);
      case SqlBaseLexer.BIGINT_LITERAL -> whole(number, text, 1, Simple.LONG, 63);
      case SqlBaseLexer.SMALLINT_LITERAL -> whole(number, text, 1, Simple.SHORT, 15);
      case SqlBaseLexer.TINYINT_LITERAL -> whole(number, text, 1, Simple.BYTE, 7);
      case SqlBaseLexer.DOUBLE_LITERAL, SqlBaseLexer.EXPONENT_VALUE ->
          Typed.literal(Simple.DOUBLE, text);
      case SqlBaseLexer.FLOAT_LITERAL -> Typed.literal(Simple.FLOAT, text);
      case SqlBaseLexer.BIGDECIMAL_LITERAL -> decimal(text.substring(0, text.length() - 2), number);
      default -> decimal(text, number);
    };
  }

  private Typed integer(BigInteger value, NumberContext place) {
    if (value.bitLength() <= 31) {
      return Typed.literal(Simple.INT, value);
    }
    return value.bitLength() <= 63
        ? Typed.literal(Simple.LONG, value)
        : decimal(value.toString(), place);
  }

  private Typed whole(NumberContext place, String text, int suffix, Simple type, int bits) {
    BigInteger value = new BigInteger(text.substring(0, text.length() - suffix));
    if (value.bitLength() > bits) {
      problem(place, value + " does not fit into " + type.ddl());
    }
    return Typed.literal(type, value);
  }

  private Typed decimal(String text, NumberContext place) {
    if (text.length() > 2 * DIGITS + 10) {
      problem(place, "a decimal has at most 38 digits");
      return Typed.UNKNOWN;
    }
    BigDecimal value = new BigDecimal(text);
    int scale = Math.max(0, value.scale());
    int precision = Math.max(value.precision() - Math.min(0, value.scale()), scale);
    if (precision > DIGITS) {
      problem(place, "a decimal has at most 38 digits, and this has " + precision);
      return Typed.UNKNOWN;
    }
    return Typed.literal(new DataType.Decimal(Math.max(1, precision), scale), value);
  }

  Typed string(List<StringLitContext> parts) {
    return Typed.literal(
        Simple.STRING, parts.stream().map(Literals::value).collect(Collectors.joining()));
  }

  /** The characters that a string literal stands for. */
  static String value(StringLitContext literal) {
    return StringEscapes.value(literal.getText());
  }

  Typed typed(TypeConstructorContext literal) {
    String value = value(literal.stringLit());
    var type = literal.literalType();
    boolean later = line != SparkLine.SPARK_3_5 && type.getText().equalsIgnoreCase("TIME");
    if (later) {
      return Typed.UNKNOWN;
    }
    if (type.unsupportedType != null) {
      findings.report(
          ProblemKind.SYNTAX,
          literal,
          "there are no literals of type '" + type.getText() + "'",
          "an operator or a comma is missing before the text, or a name stands in back quotes");
      return Typed.UNKNOWN;
    }
    return switch (type.getStart().getType()) {
      case SqlBaseLexer.DATE -> temporal(literal, Simple.DATE, value);
      case SqlBaseLexer.TIMESTAMP, SqlBaseLexer.TIMESTAMP_LTZ ->
          temporal(literal, Simple.TIMESTAMP, value);
      case SqlBaseLexer.TIMESTAMP_NTZ -> temporal(literal, Simple.TIMESTAMP_NTZ, value);
      case SqlBaseLexer.INTERVAL -> Intervals.ofText(value);
      default -> binary(literal, value);
    };
  }

  private Typed temporal(TypeConstructorContext place, Simple type, String value) {
    if (!DateTexts.mayBe(type, value)) {
      findings.report(
          ProblemKind.SYNTAX,
          place.stringLit(),
          "'" + value + "' is no " + type.ddl(),
          type == Simple.DATE
              ? "such as DATE '2026-01-31'"
              : "such as TIMESTAMP '2026-01-31 12:30:00'");
    }
    return Typed.literal(type, place.getText());
  }

  private Typed binary(TypeConstructorContext place, String value) {
    if (!value.matches("[0-9A-Fa-f]*")) {
      findings.report(
          ProblemKind.SYNTAX, place.stringLit(), "'" + value + "' is not hexadecimal", "");
    }
    return Typed.literal(Simple.BINARY, value.getBytes(StandardCharsets.UTF_8));
  }

  private void problem(NumberContext place, String message) {
    findings.report(ProblemKind.SYNTAX, place, message, "");
  }
}

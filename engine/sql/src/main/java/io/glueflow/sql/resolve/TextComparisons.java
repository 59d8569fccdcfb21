// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;

/**
 * What becomes of texts that are compared with numbers.
 *
 * <p>Spark turns the text into a number, and in a list the number into a text. A literal that means
 * the same either way does no harm, and nothing is said about it.
 */
final class TextComparisons {

  private final Findings findings;

  TextComparisons(Findings findings) {
    this.findings = findings;
  }

  /** Two sides of a comparison. */
  void compared(
      ParserRuleContext place,
      ParserRuleContext left,
      Typed ofLeft,
      ParserRuleContext right,
      Typed ofRight) {
    if (isText(ofLeft) && isNumber(ofRight)) {
      beside(place, left, ofLeft, ofRight);
    } else if (isNumber(ofLeft) && isText(ofRight)) {
      beside(place, right, ofRight, ofLeft);
    }
  }

  /** A value and the items of the list that it may be in. */
  void listed(Typed value, List<? extends ParserRuleContext> places, List<Typed> items) {
    if (!isNumber(value) || !value.has(Traits.VARIES)) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).text().orElse("");
      if (!text.isEmpty() && !NumberText.isPlain(text, value.type())) {
        remark(
            places.get(i),
            "beside texts, each " + value.type().ddl() + " is compared as a text, as it is written",
            "write the numbers of the list without quotes");
      }
    }
  }

  private void beside(ParserRuleContext place, ParserRuleContext side, Typed text, Typed number) {
    if (text.text().isPresent()) {
      // a parameter without a value stands for the empty text
      if (number.has(Traits.VARIES) && !text.text().get().isEmpty()) {
        literal(place, text.text().get(), number.type());
      }
    } else if (text.has(Traits.VARIES)) {
      remark(
          place,
          side.getText()
              + " is STRING, and each value is turned into "
              + compared(number.type()).ddl()
              + ": what is none becomes null"
              + (TypeFamily.INTEGRAL.contains(number.type()) ? ", and 1.9 becomes 1" : ""),
          "say what is meant: CAST("
              + side.getText()
              + " AS "
              + number.type().ddl()
              + "), or compare it with a text");
    }
  }

  private void literal(ParserRuleContext place, String text, DataType type) {
    String ddl = compared(type).ddl();
    String becomes = NumberText.as(text, type);
    if (becomes.isEmpty()) {
      remark(
          place,
          "'" + text + "' is turned into " + ddl + ", which it is not: this is null",
          "compare with a number, or cast the other side to STRING");
    } else if (!NumberText.isSame(text, type)) {
      remark(
          place,
          "'" + text + "' is turned into " + ddl + " and becomes " + becomes,
          "compare with a number, or cast the other side to STRING");
    }
  }

  private void remark(ParserRuleContext place, String message, String hint) {
    findings.remark(ProblemKind.TEXT_AS_NUMBER, place, message, hint);
  }

  /** As which type a text is compared with a number of another. */
  private static DataType compared(DataType number) {
    return TypeFamily.DECIMAL.contains(number) ? Simple.DOUBLE : number;
  }

  private static boolean isText(Typed value) {
    return value.is(Simple.STRING);
  }

  private static boolean isNumber(Typed value) {
    return TypeFamily.NUMERIC.contains(value.type());
  }
}

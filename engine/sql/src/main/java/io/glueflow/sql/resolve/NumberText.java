// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** What Spark makes of a text where it wants a number. */
final class NumberText {

  private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern ANY =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern PLAIN = Pattern.compile("0|-?[1-9]\\d*");
  private static final Pattern PLAIN_FRACTION =
      Pattern.compile("-?(0|[1-9]\\d*)?(\\.\\d*)?([eE].*)?");

  /** Texts that mean something to Spark's casts besides; about them nothing is said. */
  private static final Pattern SPECIAL =
      Pattern.compile("(?i)[+-]?(inf|infinity|nan)|.*\\d\\.?[df]|.{60,}|.*[eE].*\\d{4}");

  private NumberText() {}

  /** The number that a text becomes, empty when it becomes null. */
  static String as(String text, DataType type) {
    String stripped = text.strip();
    if (TypeFamily.INTEGRAL.contains(type)) {
      return WHOLE.matcher(stripped).matches() ? whole(stripped, type) : "";
    }
    if (SPECIAL.matcher(stripped).matches()) {
      return stripped;
    }
    return ANY.matcher(stripped).matches() ? new BigDecimal(stripped).toPlainString() : "";
  }

  private static String whole(String text, DataType type) {
    BigInteger whole = new BigDecimal(text).setScale(0, RoundingMode.DOWN).toBigInteger();
    return whole.bitLength() < bits(type) ? whole.toString() : "";
  }

  /** Whether a text says just the number that it becomes. */
  static boolean isSame(String text, DataType type) {
    String stripped = text.strip();
    return TypeFamily.INTEGRAL.contains(type)
        ? stripped.equals(as(text, type))
        : SPECIAL.matcher(stripped).matches() || PLAIN_FRACTION.matcher(stripped).matches();
  }

  /** Whether a text is what some number of a type is as a text. */
  static boolean isPlain(String text, DataType type) {
    return TypeFamily.INTEGRAL.contains(type) && PLAIN.matcher(text).matches();
  }

  private static int bits(DataType type) {
    if (type.equals(Simple.LONG)) {
      return Long.SIZE;
    }
    if (type.equals(Simple.INT)) {
      return Integer.SIZE;
    }
    return type.equals(Simple.SHORT) ? Short.SIZE : Byte.SIZE;
  }
}

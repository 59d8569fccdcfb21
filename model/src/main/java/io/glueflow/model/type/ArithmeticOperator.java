// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.type;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An operator of two operands that computes a number, a date or an interval. */
public enum ArithmeticOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  INTEGRAL_DIVIDE("DIV"),
  BITWISE_AND("&"),
  BITWISE_OR("|"),
  BITWISE_XOR("^");

  private final String sign;

  ArithmeticOperator(String sign) {
    this.sign = sign;
  }

  /** The operator as SQL writes it. */
  public String sign() {
    return sign;
  }

  /** The operator that SQL writes so, without regard to case; {@code MOD} is {@code %}. */
  public static Optional<ArithmeticOperator> of(String sign) {
    String upper = sign.toUpperCase(Locale.ROOT);
    return upper.equals("MOD")
        ? Optional.of(REMAINDER)
        : Arrays.stream(values()).filter(operator -> operator.sign.equals(upper)).findFirst();
  }

  boolean isBitwise() {
    return this == BITWISE_AND || this == BITWISE_OR || this == BITWISE_XOR;
  }
}

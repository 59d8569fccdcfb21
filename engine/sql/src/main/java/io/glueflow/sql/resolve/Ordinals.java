// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers that stand for columns of the output. */
final class Ordinals {

  private Ordinals() {}

  /** The column that one stands for, if it is known; reports when there is none. */
  static Optional<Attribute> column(
      Session session,
      ParserRuleContext place,
      BigInteger ordinal,
      Relation output,
      String clause) {
    boolean known =
        ordinal.signum() > 0
            && ordinal.compareTo(BigInteger.valueOf(output.attributes().size())) <= 0;
    if (known) {
      Attribute column = output.attributes().get(ordinal.intValue() - 1);
      session.findings().decide(column.sources());
      return Optional.of(column);
    }
    if (ordinal.signum() <= 0 || !output.open()) {
      session
          .findings()
          .report(
              ProblemKind.QUERY,
              place,
              clause + " " + ordinal + " stands for a column that is not there",
              "a number counts the columns of SELECT from 1");
    }
    return Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import io.glueflow.engine.validate.ValidationRule;
import io.glueflow.sql.Typings;
import java.util.List;

/** All advice there is. */
public final class Advices {

  private Advices() {}

  /** Rules that give what the operations of a plan tell. */
  public static List<ValidationRule> all() {
    List<Advice> advices =
        List.of(
            new CrossJoin(),
            new ComparingJoin(),
            new UnseededChoice(),
            new OneFile(),
            new LateFilter(),
            new FilterInSpark(),
            new WholeOverwrite(),
            new LostPartition());
    return List.of(new StepAdvice(advices), new NoWatermark());
  }

  /** Rules that give what is known by the texts of one workflow. */
  public static List<ValidationRule> of(Typings typings) {
    return List.of(new UnusedColumns(typings));
  }
}

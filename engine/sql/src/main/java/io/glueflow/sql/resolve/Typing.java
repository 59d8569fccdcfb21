// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of an expression without running it.
 *
 * @param name the name of the column that it makes; empty when Spark gives it one of its own
 * @param type its type, UNKNOWN when that cannot be known
 * @param nullable whether it may be null; false only when it surely is not
 * @param problems what is wrong with it
 * @param remarks what Spark takes although it may not be meant
 * @param columns the columns that it names
 * @param aggregate whether it has an aggregate function
 * @param window whether it has a window
 * @param generator whether it makes rows
 * @param deterministic whether it yields the same each time
 * @param constant whether it is the same for all rows
 */
public record Typing(
    String name,
    DataType type,
    boolean nullable,
    List<SqlProblem> problems,
    List<SqlProblem> remarks,
    List<ColumnUse> columns,
    boolean aggregate,
    boolean window,
    boolean generator,
    boolean deterministic,
    boolean constant) {

  public Typing {
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    columns = List.copyOf(columns);
  }

  /** The problems, and the remarks behind them. */
  public List<SqlProblem> said() {
    return Stream.of(problems, remarks).flatMap(List::stream).toList();
  }

  static Typing of(String name, Typed value, Findings findings) {
    return new Typing(
        name,
        value.type(),
        value.nullable(),
        findings.problems(),
        findings.remarks(),
        findings.uses(),
        value.has(Traits.AGGREGATE),
        value.has(Traits.WINDOW),
        value.has(Traits.GENERATOR),
        !value.has(Traits.NON_DETERMINISTIC),
        !value.has(Traits.VARIES));
  }
}

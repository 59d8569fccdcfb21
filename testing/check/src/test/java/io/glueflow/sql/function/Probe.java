// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.TypeFamily;
import java.util.List;
import java.util.Optional;

/**
 * A call that Spark accepts.
 *
 * @param arguments its arguments
 * @param type the type of what it yields; UNKNOWN when the model has none such
 * @param nullable whether that may be null
 */
record Probe(List<Argument> arguments, DataType type, boolean nullable) {

  /** What Spark says of a call; empty when it trips over it. */
  static Optional<Probe> of(List<Argument> arguments, Object expression) {
    try {
      return Optional.of(
          new Probe(
              arguments,
              ofSpark(Catalyst.property(expression, "dataType")),
              (boolean) Catalyst.property(expression, "nullable")));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** A type of Spark's. What may be null inside of it does not count. */
  static DataType ofSpark(Object type) {
    String ddl = (String) Catalyst.property(type, "sql");
    try {
      return DdlParser.parseType(ddl.replace(" NOT NULL", ""));
    } catch (DdlException e) {
      return DataType.UNKNOWN;
    }
  }

  List<DataType> types() {
    return arguments.stream().map(Argument::type).toList();
  }

  /** Whether there is an integer literal beside decimals: there it has the digits of its value. */
  boolean hasDigitsOfConstants() {
    return types().stream().anyMatch(DataType.Decimal.class::isInstance)
        && types().stream().allMatch(TypeFamily.NUMERIC::contains)
        && arguments.stream()
            .filter(argument -> argument.form() == Argument.Form.CONSTANT)
            .anyMatch(argument -> TypeFamily.INTEGRAL.contains(argument.type()));
  }
}

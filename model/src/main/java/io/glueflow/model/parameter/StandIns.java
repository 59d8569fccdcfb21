// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.operation.Sql;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in Spark SQL for values that are not known yet, so that the rest of a text can be
 * checked: literals of the right type, and texts that hold {@link #MARK}.
 */
public final class StandIns {

  /** A character that tells a text of which nothing is known. */
  public static final char MARK = '\uE000';

  private final Map<String, Parameter> parameters;

  StandIns(Collection<Parameter> parameters) {
    this.parameters =
        parameters.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
  }

  /** Whether a text holds something that is not known. */
  public static boolean isUnknown(String text) {
    return text.indexOf(MARK) >= 0;
  }

  String sql(Placeholder placeholder, SqlQuotes.Context context) {
    return switch (context) {
      case CODE -> literal(placeholder);
      case COMMENT -> "";
      default -> String.valueOf(MARK);
    };
  }

  private String literal(Placeholder placeholder) {
    Parameter parameter =
        placeholder.source() == Placeholder.Source.PARAMETER
            ? parameters.get(placeholder.name())
            : null;
    if (parameter == null) {
      return Sql.string(String.valueOf(MARK));
    }
    return literal(parameter.type() == ParameterType.LIST ? parameter.items() : parameter.type());
  }

  private static String literal(ParameterType type) {
    return switch (type) {
      case STRING, LIST -> Sql.string(String.valueOf(MARK));
      case INT -> "1";
      case LONG -> "1L";
      case DOUBLE -> "1D";
      case BOOLEAN -> "true";
      case DATE -> "DATE '2000-01-01'";
      case TIMESTAMP -> "TIMESTAMP '2000-01-01 00:00:00'";
    };
  }
}

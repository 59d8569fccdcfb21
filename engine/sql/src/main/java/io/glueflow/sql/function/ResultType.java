// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import static io.glueflow.model.type.DataType.UNKNOWN;

import io.glueflow.model.type.ArithmeticOperator;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.model.type.TypeFamily;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How a type follows from those of arguments. What does not follow is UNKNOWN. */
sealed interface ResultType {

  DataType of(TypeCoercion coercion, List<DataType> arguments);

  /** The type as the table writes it. */
  String write();

  /** Reads what {@link #write} wrote. */
  static ResultType read(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !Character.isLowerCase(text.charAt(0))) {
      return new Fixed(ResultRule.ddl(text));
    }
    String inner = text.substring(open + 1, text.length() - 1);
    String name = text.substring(0, open).toUpperCase(Locale.ROOT);
    return switch (name) {
      case "ARRAY" -> new ArrayOf(read(inner));
      case "MAP" -> {
        int comma = inner.indexOf("), ") + 1;
        yield new MapOf(read(inner.substring(0, comma)), read(inner.substring(comma + 2)));
      }
      default -> new OfArgument(Form.valueOf(name), Integer.parseInt(inner) - 1);
    };
  }

  /**
   * Always the same type.
   *
   * @param type the type
   */
  record Fixed(DataType type) implements ResultType {
    @Override
    public DataType of(TypeCoercion coercion, List<DataType> arguments) {
      return type;
    }

    @Override
    public String write() {
      return type.ddl();
    }
  }

  /**
   * An array of another type.
   *
   * @param element what it is an array of
   */
  record ArrayOf(ResultType element) implements ResultType {
    @Override
    public DataType of(TypeCoercion coercion, List<DataType> arguments) {
      return new DataType.Array(element.of(coercion, arguments));
    }

    @Override
    public String write() {
      return "array(" + element.write() + ")";
    }
  }

  /**
   * A map of other types.
   *
   * @param key the type of its keys
   * @param value the type of its values
   */
  record MapOf(ResultType key, ResultType value) implements ResultType {
    @Override
    public DataType of(TypeCoercion coercion, List<DataType> arguments) {
      return new DataType.Map(key.of(coercion, arguments), value.of(coercion, arguments));
    }

    @Override
    public String write() {
      return "map(" + key.write() + ", " + value.write() + ")";
    }
  }

  /** What is made of an argument's type. */
  enum Form {
    /** The type itself. */
    ARG,
    /** The type of an array's elements. */
    ELEMENT,
    /** The type of a map's keys. */
    KEY,
    /** The type of a map's values. */
    VALUE,
    /** What is in an array, or the type of a map's values. */
    ITEM,
    /** The type that holds the values of this and all later arguments. */
    WIDER,
    /** The same, but what is no string does not become one. */
    COMMON,
    /** The same, for this argument and every second one after it. */
    SECOND,
    /** An array that holds the elements of the argument and the last argument. */
    APPENDED,
    /** The type of the argument and the next one, added. */
    PLUS,
    /** The type of the next argument, subtracted from the argument. */
    MINUS,
    /** The type of the argument and the next one, multiplied. */
    TIMES,
    /** The type of the argument, divided by the next one. */
    DIVIDED,
    /** The type of what is left of the argument, divided by the next one. */
    REMAINDER,
    /** The type of a sum of the argument. */
    SUM,
    /** The type of an average of the argument. */
    AVG
  }

  /**
   * A type that follows from that of an argument.
   *
   * @param form how it follows
   * @param argument which argument, counted from 0
   */
  record OfArgument(Form form, int argument) implements ResultType {

    @Override
    public DataType of(TypeCoercion coercion, List<DataType> arguments) {
      if (argument >= arguments.size()) {
        return UNKNOWN;
      }
      DataType type = arguments.get(argument);
      List<DataType> rest = arguments.subList(argument, arguments.size());
      return switch (form) {
        case ARG -> type;
        case ELEMENT -> type instanceof DataType.Array array ? array.element() : UNKNOWN;
        case KEY -> type instanceof DataType.Map map ? map.key() : UNKNOWN;
        case ITEM ->
            type instanceof DataType.Map map
                ? map.value()
                : type instanceof DataType.Array array ? array.element() : UNKNOWN;
        case PLUS -> arithmetic(coercion, ArithmeticOperator.ADD, rest);
        case MINUS -> arithmetic(coercion, ArithmeticOperator.SUBTRACT, rest);
        case TIMES -> arithmetic(coercion, ArithmeticOperator.MULTIPLY, rest);
        case DIVIDED -> arithmetic(coercion, ArithmeticOperator.DIVIDE, rest);
        case REMAINDER -> arithmetic(coercion, ArithmeticOperator.REMAINDER, rest);
        case VALUE -> type instanceof DataType.Map map ? map.value() : UNKNOWN;
        case WIDER -> coercion.wider(rest).orElse(UNKNOWN);
        case COMMON -> coercion.widerWithoutStrings(rest).orElse(UNKNOWN);
        case SECOND -> coercion.wider(everySecond(rest)).orElse(UNKNOWN);
        case APPENDED ->
            type instanceof DataType.Array array
                ? coercion
                    .wider(array.element(), rest.get(rest.size() - 1))
                    .<DataType>map(DataType.Array::new)
                    .orElse(UNKNOWN)
                : UNKNOWN;
        case SUM -> sum(type);
        case AVG -> average(type);
      };
    }

    private static DataType arithmetic(
        TypeCoercion coercion, ArithmeticOperator operator, List<DataType> operands) {
      return operands.size() < 2
          ? UNKNOWN
          : coercion.forArithmetic(operator, operands.get(0), operands.get(1)).orElse(UNKNOWN);
    }

    private static List<DataType> everySecond(List<DataType> types) {
      return IntStream.range(0, types.size()).filter(i -> i % 2 == 0).mapToObj(types::get).toList();
    }

    private static DataType sum(DataType type) {
      if (type instanceof DataType.Decimal decimal) {
        return new DataType.Decimal(Math.min(38, decimal.precision() + 10), decimal.scale());
      }
      return TypeFamily.INTEGRAL.contains(type) ? DataType.Simple.LONG : number(type);
    }

    private static DataType average(DataType type) {
      if (type instanceof DataType.Decimal decimal) {
        return new DataType.Decimal(
            Math.min(38, decimal.precision() + 4), Math.min(38, decimal.scale() + 4));
      }
      return number(type);
    }

    private static DataType number(DataType type) {
      return TypeKind.of(type).isEmpty()
              || type == DataType.Simple.YEAR_MONTH_INTERVAL
              || type == DataType.Simple.DAY_TIME_INTERVAL
          ? type
          : DataType.Simple.DOUBLE;
    }

    @Override
    public String write() {
      return form.name().toLowerCase(Locale.ROOT) + "(" + (argument + 1) + ")";
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.TypeCoercion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions whose arguments become one type, or are refused together. */
final class CommonTypes {

  private final TypeCoercion coercion;

  CommonTypes(TypeCoercion coercion) {
    this.coercion = coercion;
  }

  /** Whether the arguments of a function go together, as far as is known. */
  boolean fit(String function, List<Typed> arguments) {
    List<DataType> types = arguments.stream().map(Typed::type).toList();
    int count = types.size();
    return switch (Names.lower(function)) {
      case "coalesce", "nvl", "ifnull", "array" -> count == 0 || one(types);
      case "if", "nvl2" -> count != 3 || one(types.subList(1, 3));
      case "greatest", "least" -> coercion.widerWithoutStrings(types).isPresent();
      case "nullif" -> count != 2 || coercion.forComparison(types.get(0), types.get(1)).isPresent();
      case "concat" -> concatenates(types);
      case "map" -> one(every(types, 0)) && one(every(types, 1));
      case "named_struct" ->
          count % 2 == 0 && every(types, 0).stream().allMatch(CommonTypes::isName);
      case "lag", "lead" -> count != 3 || stands(types.get(2), types.get(0));
      case "element_at" -> count != 2 || isKey(types.get(0), types.get(1));
      default -> true;
    };
  }

  private boolean one(List<DataType> types) {
    return types.isEmpty() || coercion.wider(types).isPresent();
  }

  private static boolean isName(DataType type) {
    return type == DataType.Simple.STRING || !Types.isKnown(type);
  }

  /** Whether a value can stand for one of a column. */
  private boolean stands(DataType value, DataType column) {
    return column == DataType.Simple.VOID || coercion.implicitCast(value, column).isPresent();
  }

  private boolean concatenates(List<DataType> types) {
    if (types.contains(DataType.UNKNOWN)) {
      return true;
    }
    long arrays = types.stream().filter(DataType.Array.class::isInstance).count();
    return arrays == 0 || (arrays == types.size() && one(types));
  }

  private boolean isKey(DataType map, DataType key) {
    Optional<DataType> common =
        map instanceof DataType.Map of
            ? coercion.widerWithoutStrings(List.of(of.key(), key))
            : Optional.of(key);
    return common.isPresent();
  }

  private static List<DataType> every(List<DataType> types, int first) {
    List<DataType> some = new ArrayList<>();
    for (int i = first; i < types.size(); i += 2) {
      some.add(types.get(i));
    }
    return some;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values put together under names. */
final class Structs {

  private final ExpressionResolver resolver;
  private final Context context;

  Structs(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  /** A struct of values, each named by its alias, its column, or its place. */
  Typed of(List<NamedExpressionContext> values) {
    List<Column> fields = new ArrayList<>();
    List<Typed> parts = new ArrayList<>();
    boolean known = true;
    for (NamedExpressionContext value : values) {
      Optional<StarContext> star = Stars.in(value);
      if (star.isPresent()) {
        Relation columns = Stars.expand(star.get(), context);
        known &= !columns.open();
        columns
            .attributes()
            .forEach(a -> fields.add(new Column(a.name(), a.type(), a.nullable(), "")));
        parts.add(Typed.of(DataType.UNKNOWN, true, Traits.VARIES));
      } else {
        Typed typed = resolver.type(value);
        parts.add(typed);
        fields.add(Types.field(name(value, fields.size() + 1), typed));
      }
    }
    return known ? Typed.of(Types.struct(fields), false, parts) : Typed.unknown(parts);
  }

  /** A struct of names and values in turn, as named_struct takes them. */
  static Typed named(List<Typed> arguments) {
    List<Column> fields = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Optional<String> name = arguments.get(i).text();
      if (name.isEmpty()) {
        return Typed.unknown(arguments);
      }
      fields.add(Types.field(name.get(), arguments.get(i + 1)));
    }
    return Typed.of(Types.struct(fields), false, arguments);
  }

  private static String name(NamedExpressionContext value, int place) {
    if (value.name != null) {
      return Names.of(value.name);
    }
    return OutputNames.ofField(value.expression()).orElse("col" + place);
  }
}

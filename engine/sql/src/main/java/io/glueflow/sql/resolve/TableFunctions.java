// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionTableArgumentContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionTableContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Functions that stand where tables stand. */
final class TableFunctions {

  private final QueryResolver query;

  TableFunctions(QueryResolver query) {
    this.query = query;
  }

  Rows rows(FunctionTableContext function) {
    Scope scope = query.outer().isEmpty() ? Scope.EMPTY : query.outer().get(0);
    ExpressionResolver resolver = new ExpressionResolver(query.context(scope, Site.VALUE));
    List<Typed> arguments = new ArrayList<>();
    for (FunctionTableArgumentContext argument : function.functionTableArgument()) {
      if (argument.functionArgument() != null && argument.functionArgument().expression() != null) {
        arguments.add(resolver.type(argument.functionArgument().expression()));
      } else {
        arguments.add(Typed.UNKNOWN);
      }
    }
    Relation rows = relation(Names.lower(function.funcName.getText()), arguments);
    return Aliases.apply(query.session(), Rows.of(rows), function.tableAlias());
  }

  private static Relation relation(String name, List<Typed> arguments) {
    if (name.equals("range")) {
      return new Relation(
          List.of(), List.of(new Attribute("id", Simple.LONG, false, Set.of())), false);
    }
    Schema made = Generators.columns(name, arguments);
    return new Relation(
        List.of(),
        made.columns().stream()
            .map(c -> new Attribute(c.name(), c.type(), c.nullable(), Set.of()))
            .toList(),
        made.open());
  }
}

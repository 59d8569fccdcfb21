// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionSeqContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns that SELECT names. */
final class SelectItems {

  private final Context context;
  private final List<Attribute> columns = new ArrayList<>();
  private final List<Attribute> aliases = new ArrayList<>();
  private boolean open;
  private boolean aggregate;
  private boolean window;

  SelectItems(Context context) {
    this.context = context;
  }

  /** Whether one of them has an aggregate function. */
  boolean aggregate() {
    return aggregate;
  }

  /** Whether one of them has a window. */
  boolean window() {
    return window;
  }

  Relation columns(NamedExpressionSeqContext items) {
    if (context.session().line() != SparkLine.SPARK_3_5) {
      items.namedExpression().forEach(this::made);
    }
    for (NamedExpressionContext item : items.namedExpression()) {
      Optional<StarContext> star = Stars.in(item);
      if (star.isPresent()) {
        Relation rows = Stars.expand(star.get(), context);
        columns.addAll(rows.attributes());
        open |= rows.open();
      } else {
        value(item);
      }
    }
    return new Relation(List.of(), columns, open);
  }

  /** What a function makes that makes rows can be named by all items of Spark 4.1. */
  private void made(NamedExpressionContext item) {
    if (call(item).filter(call -> Generators.isCall(call, context)).isPresent()) {
      given(item).forEach(n -> aliases.add(new Attribute(n, DataType.UNKNOWN, true, Set.of())));
    }
  }

  /** The names that an item is given; none when it is given none. */
  private static List<String> given(NamedExpressionContext item) {
    if (item.identifierList() != null) {
      return Names.of(item.identifierList());
    }
    return item.name == null ? List.of() : List.of(Names.of(item.name));
  }

  /** The call that an item is, when it is one. */
  private static Optional<FunctionCallContext> call(NamedExpressionContext item) {
    ParseTree inner = item.expression();
    while (!(inner instanceof FunctionCallContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner instanceof FunctionCallContext call ? Optional.of(call) : Optional.empty();
  }

  private void value(NamedExpressionContext item) {
    List<Attribute> earlier = new ArrayList<>(aliases);
    Collections.reverse(earlier);
    Context here = context.with(context.scope().withEarlierAttributes(earlier));
    int mark = context.findings().mark();
    Typed value = new ExpressionResolver(here).type(item);
    aggregate |= value.has(Traits.AGGREGATE);
    window |= value.has(Traits.WINDOW);
    Set<SourceColumn> sources = context.findings().sourcesSince(mark);
    if (value.has(Traits.GENERATOR)) {
      rows(item, here, sources);
      return;
    }
    Optional<Attribute> same = item.name == null ? column(item, here) : Optional.empty();
    if (same.isPresent()) {
      columns.add(same.get());
      return;
    }
    String name = item.name == null ? OutputNames.of(item.expression()) : Names.of(item.name);
    Attribute attribute = new Attribute(name, value.type(), value.nullable(), sources);
    columns.add(attribute);
    aliases.add(attribute);
  }

  /** The column that an item is, so that it stays the same one. */
  private static Optional<Attribute> column(NamedExpressionContext item, Context context) {
    ParseTree inner = item.expression();
    while (!(inner instanceof ColumnReferenceContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    List<String> parts = Columns.nameParts(inner);
    if (parts.isEmpty() || context.variable(parts.get(0)).isPresent()) {
      return Optional.empty();
    }
    ColumnNames.Found found = new ColumnNames(context.findings()).find(parts, context.scope());
    return found.attributes().size() == 1 && found.fields().isEmpty()
        ? Optional.of(found.attributes().get(0))
        : Optional.empty();
  }

  /** The columns of a function that makes rows. */
  private void rows(NamedExpressionContext item, Context here, Set<SourceColumn> sources) {
    Optional<FunctionCallContext> alone = call(item).filter(call -> Generators.isCall(call, here));
    if (alone.isEmpty()) {
      misplaced(item, "a function that makes rows stands alone, not inside of an expression");
      open = true;
      return;
    }
    Schema made = Generators.columns(alone.get(), here);
    List<String> given = given(item);
    List<String> names = given.isEmpty() ? made.names() : given;
    open |= made.open() && given.isEmpty();
    for (int i = 0; i < names.size(); i++) {
      boolean known = !made.open() && i < made.columns().size();
      columns.add(
          new Attribute(
              names.get(i),
              known ? made.columns().get(i).type() : DataType.UNKNOWN,
              !known || made.columns().get(i).nullable(),
              sources));
    }
    if (!made.open() && names.size() != made.columns().size()) {
      misplaced(item, Generators.otherCount(made.columns().size(), names.size()));
    }
  }

  private void misplaced(NamedExpressionContext item, String message) {
    context.findings().report(ProblemKind.MISPLACED, item.expression(), message, "");
  }
}

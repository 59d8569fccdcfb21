// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
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

  SelectItems(Context context) {
    this.context = context;
  }

  /** Whether one of them has an aggregate function. */
  boolean aggregate() {
    return aggregate;
  }

  Relation columns(NamedExpressionSeqContext items) {
    for (NamedExpressionContext item : items.namedExpression()) {
      Optional<StarContext> star = Stars.in(item);
      if (star.isPresent()) {
        star(star.get());
      } else {
        value(item);
      }
    }
    return new Relation(List.of(), columns, open);
  }

  private void star(StarContext star) {
    List<Relation> relations = Stars.relations(star, context);
    if (star.qualifiedName() != null && relations.isEmpty()) {
      starOfStruct(star);
      return;
    }
    open |= relations.stream().anyMatch(Relation::open);
    columns.addAll(Stars.expand(star, context));
  }

  private void starOfStruct(StarContext star) {
    List<String> name = Names.of(star.qualifiedName());
    ColumnNames names = new ColumnNames(context.findings());
    ColumnNames.Found found = names.find(name, context.scope());
    if (found.attributes().size() == 1
        && found.fields().isEmpty()
        && found.attributes().get(0).type() instanceof DataType.Struct struct) {
      Attribute base = found.attributes().get(0);
      context.groups().use(base, star);
      context.findings().use(star, base.name(), base.sources());
      open |= struct.fields().open();
      for (Column field : struct.fields().columns()) {
        columns.add(
            new Attribute(
                field.name(), field.type(), base.nullable() || field.nullable(), base.sources()));
      }
      return;
    }
    open = true;
    if (found.isNothing()) {
      context
          .findings()
          .report(
              ProblemKind.UNKNOWN_COLUMN,
              star,
              "there is no relation '" + Names.dotted(name) + "' to take all columns of",
              relations());
    }
  }

  private String relations() {
    List<String> names =
        context.scope().relations().stream()
            .filter(relation -> !relation.qualifier().isEmpty())
            .map(relation -> Names.dotted(relation.qualifier()))
            .toList();
    return names.isEmpty() ? "" : "known: " + String.join(", ", names);
  }

  private void value(NamedExpressionContext item) {
    List<Attribute> earlier = new ArrayList<>(aliases);
    Collections.reverse(earlier);
    Context here = context.with(context.scope().withEarlierAttributes(earlier));
    int mark = context.findings().mark();
    Typed value = new ExpressionResolver(here).type(item);
    aggregate |= value.has(Traits.AGGREGATE);
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
    if (item.name != null) {
      aliases.add(attribute);
    }
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
    ParseTree inner = item.expression();
    while (!(inner instanceof FunctionCallContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    if (!(inner instanceof FunctionCallContext call) || !Generators.isCall(call, here)) {
      misplaced(item, "a function that makes rows stands alone, not inside of an expression");
      open = true;
      return;
    }
    Schema made = Generators.columns(call, here);
    List<String> names =
        item.identifierList() != null
            ? Names.of(item.identifierList())
            : item.name != null ? List.of(Names.of(item.name)) : made.names();
    open |= made.open() && item.identifierList() == null && item.name == null;
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

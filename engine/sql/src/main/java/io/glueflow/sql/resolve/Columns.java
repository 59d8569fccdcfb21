// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType.Simple;
import io.glueflow.sql.grammar.SqlBaseParser.ColumnReferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.CurrentLikeContext;
import io.glueflow.sql.grammar.SqlBaseParser.DereferenceContext;
import io.glueflow.sql.grammar.SqlBaseParser.ParenthesizedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubscriptContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns, the variables of lambdas, and their parts. */
final class Columns {

  private final ExpressionResolver resolver;
  private final Context context;
  private final ColumnNames names;
  private final FieldAccess fields;
  private final ExpressionKeys keys;

  Columns(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
    this.names = new ColumnNames(context.findings());
    this.fields = new FieldAccess(context.findings(), context.coercion());
    this.keys = new ExpressionKeys(this::columnKey);
  }

  Typed reference(ColumnReferenceContext column) {
    return named(List.of(Names.of(column.identifier())), column);
  }

  Typed dereference(DereferenceContext field) {
    List<String> parts = new ArrayList<>();
    if (parts(field, parts)) {
      return named(parts, field);
    }
    return fields.field(resolver.type(field.base), Names.of(field.fieldName), field);
  }

  Typed subscript(SubscriptContext subscript) {
    Typed value = resolver.type(subscript.value);
    return fields.item(value, resolver.type(subscript.index), subscript);
  }

  /** The names that stand for themselves, unless a column has them. */
  Typed current(CurrentLikeContext current) {
    String name = current.name.getText();
    ColumnNames.Found found = names.find(List.of(name), context.scope());
    if (!found.attributes().isEmpty()) {
      return column(found, List.of(name), current);
    }
    return switch (Names.lower(name)) {
      case "current_date" -> Typed.of(Simple.DATE, false);
      case "current_timestamp" -> Typed.of(Simple.TIMESTAMP, false);
      default -> Typed.of(Simple.STRING, false);
    };
  }

  /** The parts of a name, when there is nothing but names between its dots. */
  private static boolean parts(ParseTree tree, List<String> parts) {
    ParseTree inner = unwrapped(tree);
    if (inner instanceof ColumnReferenceContext column) {
      parts.add(Names.of(column.identifier()));
      return true;
    }
    if (inner instanceof DereferenceContext field && parts(field.base, parts)) {
      parts.add(Names.of(field.fieldName));
      return true;
    }
    return false;
  }

  /** The parts of the name that a tree is; none when it is something else. */
  static List<String> nameParts(ParseTree tree) {
    List<String> parts = new ArrayList<>();
    return parts(tree, parts) ? parts : List.of();
  }

  /** The column that an expression is, and nothing else. */
  Optional<Attribute> attribute(ParserRuleContext tree) {
    List<String> parts = nameParts(tree);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ColumnNames.Found found = names.find(parts, context.scope());
    return found.attributes().size() == 1 && found.fields().isEmpty()
        ? Optional.of(found.attributes().get(0))
        : Optional.empty();
  }

  /** Parentheses around a name change nothing. */
  private static ParseTree unwrapped(ParseTree tree) {
    ParseTree inner = tree;
    while ((inner.getChildCount() == 1 && !(inner instanceof ColumnReferenceContext))
        || inner instanceof ParenthesizedExpressionContext) {
      inner =
          inner instanceof ParenthesizedExpressionContext parentheses
              ? parentheses.expression()
              : inner.getChild(0);
    }
    return inner;
  }

  private Typed named(List<String> parts, ParserRuleContext place) {
    var variable = context.variable(parts.get(0));
    if (variable.isPresent()) {
      return fieldsOf(variable.get(), parts.subList(1, parts.size()), place);
    }
    ColumnNames.Found found = names.find(parts, context.scope());
    if (found.isNothing()) {
      names.unknown(parts, place, context.scope());
      context.findings().use(place, Names.dotted(parts), Set.of());
      return Typed.UNKNOWN;
    }
    return column(found, parts, place);
  }

  private Typed column(ColumnNames.Found found, List<String> parts, ParserRuleContext place) {
    if (found.attributes().size() != 1) {
      if (found.attributes().size() > 1) {
        names.ambiguous(parts, place, context.scope());
      }
      context.findings().use(place, Names.dotted(parts), Set.of());
      return Typed.UNKNOWN;
    }
    Attribute attribute = found.attributes().get(0);
    context.findings().use(place, Names.dotted(parts), attribute.sources());
    context.groups().use(attribute, place);
    return fieldsOf(Typed.column(attribute), found.fields(), place);
  }

  private Typed fieldsOf(Typed value, List<String> parts, ParserRuleContext place) {
    Typed result = value;
    for (String part : parts) {
      result = fields.field(result, part, place);
    }
    return result;
  }

  /** A text that is the same for expressions that are the same. */
  String key(ParserRuleContext tree) {
    return keys.of(tree);
  }

  private String columnKey(ParserRuleContext tree) {
    List<String> parts = new ArrayList<>();
    if (!parts(tree, parts)) {
      return tree.getText();
    }
    ColumnNames.Found found = names.find(parts, context.scope());
    return found.attributes().size() == 1
        ? "#"
            + System.identityHashCode(found.attributes().get(0))
            + Names.lower(Names.dotted(found.fields()))
        : Names.lower(Names.dotted(parts));
  }
}

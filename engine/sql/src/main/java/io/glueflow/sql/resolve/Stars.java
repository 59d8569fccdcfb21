// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.StarContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code *} and {@code relation.*}. */
final class Stars {

  private Stars() {}

  /** The star that an expression is, when it is one. */
  static Optional<StarContext> in(ParseTree tree) {
    ParseTree inner = tree;
    while (!(inner instanceof StarContext) && inner.getChildCount() == 1) {
      inner = inner.getChild(0);
    }
    return inner instanceof StarContext star ? Optional.of(star) : Optional.empty();
  }

  /** The first star inside of an expression, but for those of its subqueries. */
  static Optional<StarContext> within(ParseTree tree) {
    if (tree instanceof StarContext star) {
      return Optional.of(star);
    }
    return tree instanceof QueryContext
        ? Optional.empty()
        : IntStream.range(0, tree.getChildCount())
            .mapToObj(i -> within(tree.getChild(i)))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** The columns it stands for, as far as they are known; all of them are named by it. */
  static List<Attribute> expand(StarContext star, Context context) {
    List<Attribute> columns = columns(star, context);
    for (Attribute column : columns) {
      context.groups().use(column, star);
      context.findings().use(star, column.name(), column.sources());
    }
    return columns;
  }

  private static List<Attribute> columns(StarContext star, Context context) {
    if (star.qualifiedName() == null) {
      return context.scope().attributes();
    }
    List<Relation> relations = relations(star, context);
    Stream<Attribute> hidden = relations.stream().flatMap(relation -> relation.hidden().stream());
    Stream<Attribute> shown =
        context.scope().attributes().stream()
            .filter(column -> relations.stream().anyMatch(r -> r.attributes().contains(column)));
    return Stream.concat(hidden, shown).toList();
  }

  /** The relations it names. */
  static List<Relation> relations(StarContext star, Context context) {
    if (star.qualifiedName() == null) {
      return context.scope().relations();
    }
    List<String> name = new ArrayList<>(Names.of(star.qualifiedName()));
    name.add("*");
    return context.scope().relations().stream()
        .filter(relation -> relation.qualifies(name) == name.size() - 1)
        .toList();
  }
}

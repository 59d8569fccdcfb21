// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
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

  /** The columns it stands for, each of them named by it; reports when it stands for nothing. */
  static Relation expand(StarContext star, Context context) {
    List<Relation> relations =
        star.qualifiedName() == null ? context.scope().relations() : named(star, context);
    if (star.qualifiedName() != null && relations.isEmpty()) {
      return ofStruct(star, context);
    }
    List<Attribute> columns = columns(star, relations, context);
    for (Attribute column : columns) {
      context.groups().use(column, star);
      context.findings().use(star, column.name(), column.sources());
    }
    return new Relation(List.of(), columns, relations.stream().anyMatch(Relation::open));
  }

  /** Whether it stands for the columns of one table. */
  static boolean isTable(StarContext star, Context context) {
    return star.qualifiedName() != null
        && Names.of(star.qualifiedName()).size() == 1
        && !named(star, context).isEmpty();
  }

  private static List<Relation> named(StarContext star, Context context) {
    List<String> name = new ArrayList<>(Names.of(star.qualifiedName()));
    name.add("*");
    return context.scope().relations().stream()
        .filter(relation -> relation.qualifies(name) == name.size() - 1)
        .toList();
  }

  private static List<Attribute> columns(
      StarContext star, List<Relation> relations, Context context) {
    if (star.qualifiedName() == null) {
      return context.scope().attributes();
    }
    Stream<Attribute> hidden = relations.stream().flatMap(relation -> relation.hidden().stream());
    Stream<Attribute> shown =
        context.scope().attributes().stream()
            .filter(column -> relations.stream().anyMatch(r -> r.attributes().contains(column)));
    return Stream.concat(hidden, shown).toList();
  }

  private static Relation ofStruct(StarContext star, Context context) {
    List<String> name = Names.of(star.qualifiedName());
    ColumnNames.Found found = new ColumnNames(context.findings()).find(name, context.scope());
    if (found.attributes().size() == 1
        && found.fields().isEmpty()
        && found.attributes().get(0).type() instanceof DataType.Struct struct) {
      Attribute base = found.attributes().get(0);
      context.groups().use(base, star);
      context.findings().use(star, base.name(), base.sources());
      List<Attribute> fields = new ArrayList<>();
      for (Column field : struct.fields().columns()) {
        boolean nullable = base.nullable() || field.nullable();
        fields.add(new Attribute(field.name(), field.type(), nullable, base.sources()));
      }
      return new Relation(List.of(), fields, struct.fields().open());
    }
    if (found.isNothing()) {
      context
          .findings()
          .report(
              ProblemKind.UNKNOWN_COLUMN,
              star,
              "there is no relation '" + Names.dotted(name) + "' to take all columns of",
              known(context));
    }
    return Relation.unknown(List.of());
  }

  private static String known(Context context) {
    List<String> names =
        context.scope().relations().stream()
            .filter(relation -> !relation.qualifier().isEmpty())
            .map(relation -> Names.dotted(relation.qualifier()))
            .toList();
    return names.isEmpty() ? "" : "known: " + String.join(", ", names);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.BooleanExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.JoinRelationContext;
import io.glueflow.sql.grammar.SqlBaseParser.JoinTypeContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JOIN in all its kinds. */
final class Joins {

  private final QueryResolver query;
  private final FromClauses from;

  Joins(QueryResolver query, FromClauses from) {
    this.query = query;
    this.from = from;
  }

  Rows join(Rows left, JoinRelationContext join) {
    Rows right =
        join.LATERAL() == null
            ? from.primary(join.right)
            : new FromClauses(query.inside(left.scope(query.outer()))).primary(join.right);
    JoinTypeContext type = join.joinType();
    boolean full = type != null && type.FULL() != null;
    boolean half = type != null && (type.SEMI() != null || type.ANTI() != null);
    boolean keepsLeft = type != null && type.LEFT() != null && !half;
    boolean keepsRight = type != null && type.RIGHT() != null;
    List<String> using = using(left, right, join);
    for (String name : using) {
      left.named(name).forEach(key -> query.session().findings().decide(key.sources()));
      right.named(name).forEach(key -> query.session().findings().decide(key.sources()));
    }
    var criteria = join.joinCriteria();
    if (criteria != null && criteria.booleanExpression() != null) {
      condition(left.and(right), criteria.booleanExpression());
    }
    if (half) {
      return left;
    }
    Rows a = full || keepsRight ? left.asNullable() : left;
    Rows b = full || keepsLeft ? right.asNullable() : right;
    return using.isEmpty() ? a.and(b) : merged(a, b, using, full, keepsRight);
  }

  private void condition(Rows both, BooleanExpressionContext tree) {
    Context context = query.context(both.scope(query.outer()), Site.JOIN);
    int mark = context.findings().mark();
    Typed value = new ExpressionResolver(context).type(tree);
    Conditions.require(context, value, tree, "a join condition");
    context.findings().decide(context.findings().sourcesSince(mark));
  }

  private List<String> using(Rows left, Rows right, JoinRelationContext join) {
    if (join.NATURAL() != null) {
      return left.columns().stream()
          .map(Attribute::name)
          .filter(name -> !name.isEmpty() && !right.named(name).isEmpty())
          .distinct()
          .toList();
    }
    var criteria = join.joinCriteria();
    if (criteria == null || criteria.identifierList() == null) {
      return List.of();
    }
    var identifiers = criteria.identifierList().identifierSeq().errorCapturingIdentifier();
    for (var identifier : identifiers) {
      String name = Names.of(identifier);
      boolean onLeft = left.open() || !left.named(name).isEmpty();
      require(onLeft ? right : left, name, identifier, onLeft ? "right" : "left");
      compare(left.named(name), right.named(name), identifier);
    }
    return Names.of(criteria.identifierList());
  }

  private void require(Rows rows, String name, ParserRuleContext place, String side) {
    if (rows.named(name).isEmpty() && !rows.open()) {
      List<String> known = rows.columns().stream().map(Attribute::name).distinct().toList();
      query
          .session()
          .findings()
          .report(
              ProblemKind.UNKNOWN_COLUMN,
              place,
              "there is no column '" + name + "' on the " + side + " side of the join",
              Suggestion.didYouMean(name, known));
    }
  }

  private void compare(List<Attribute> left, List<Attribute> right, ParserRuleContext place) {
    if (left.size() == 1 && right.size() == 1) {
      query.session().findings().use(place, left.get(0).name(), union(left.get(0), right.get(0)));
      DataType a = Types.plain(left.get(0).type());
      DataType b = Types.plain(right.get(0).type());
      if (query.session().coercion().forComparison(a, b).isEmpty()) {
        query
            .session()
            .findings()
            .report(ProblemKind.TYPE, place, a.ddl() + " cannot be compared with " + b.ddl(), "");
      }
    }
  }

  private static Set<SourceColumn> union(Attribute a, Attribute b) {
    Set<SourceColumn> all = new HashSet<>(a.sources());
    all.addAll(b.sources());
    return all;
  }

  /** The columns that both sides are joined by come once, and first. */
  private static Rows merged(
      Rows left, Rows right, List<String> using, boolean full, boolean keepsRight) {
    List<Attribute> keys = new ArrayList<>();
    for (String name : using) {
      keys.add(key(name, left, right, full, keepsRight));
    }
    List<Relation> relations = new ArrayList<>();
    if (full) {
      relations.add(new Relation(List.of(), keys, false));
    }
    left.relations().forEach(r -> relations.add(full || keepsRight ? r.hiding(using) : r));
    right.relations().forEach(r -> relations.add(full || !keepsRight ? r.hiding(using) : r));
    List<Attribute> columns = new ArrayList<>(keys);
    left.columns().stream().filter(c -> !isOne(c, using)).forEach(columns::add);
    right.columns().stream().filter(c -> !isOne(c, using)).forEach(columns::add);
    return new Rows(relations, columns);
  }

  private static boolean isOne(Attribute column, List<String> names) {
    return names.stream().anyMatch(column::isNamed);
  }

  private static Attribute key(
      String name, Rows left, Rows right, boolean full, boolean keepsRight) {
    Optional<Attribute> a = left.named(name).stream().findFirst();
    Optional<Attribute> b = right.named(name).stream().findFirst();
    Attribute unknown = new Attribute(name, DataType.UNKNOWN, true, Set.of());
    if (full && a.isPresent() && b.isPresent()) {
      boolean same = a.get().type().equals(b.get().type());
      return new Attribute(
          name, same ? a.get().type() : DataType.UNKNOWN, true, union(a.get(), b.get()));
    }
    return (keepsRight ? b : a).orElse(unknown);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseParser.CtesContext;
import io.glueflow.sql.grammar.SqlBaseParser.InlineTableDefault1Context;
import io.glueflow.sql.grammar.SqlBaseParser.MultipartIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedQueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryPrimaryContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryPrimaryDefaultContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryTermContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryTermDefaultContext;
import io.glueflow.sql.grammar.SqlBaseParser.RegularQuerySpecificationContext;
import io.glueflow.sql.grammar.SqlBaseParser.SetOperationContext;
import io.glueflow.sql.grammar.SqlBaseParser.SubqueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.TableContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through a query, from what it reads to the columns that it yields. */
final class QueryResolver {

  private final Session session;
  private final Tables tables;
  private final List<Scope> outer;

  /**
   * For queries over tables.
   *
   * @param outer the scope around a subquery; none or one
   */
  QueryResolver(Session session, Tables tables, List<Scope> outer) {
    this.session = session;
    this.tables = tables;
    this.outer = List.copyOf(outer);
  }

  Session session() {
    return session;
  }

  Tables tables() {
    return tables;
  }

  List<Scope> outer() {
    return outer;
  }

  /** The same inside of another scope. */
  QueryResolver inside(Scope scope) {
    return new QueryResolver(session, tables, List.of(scope));
  }

  /** The columns of a query. */
  Relation query(QueryContext query) {
    if (query.ctes() != null) {
      return withNamed(query.ctes()).body(query);
    }
    return body(query);
  }

  private Relation body(QueryContext query) {
    Selection selection = term(query.queryTerm());
    new Organization(this).look(query.queryOrganization(), selection);
    return selection.output();
  }

  private QueryResolver withNamed(CtesContext ctes) {
    QueryResolver resolver = this;
    Set<String> names = new HashSet<>();
    for (NamedQueryContext named : ctes.namedQuery()) {
      String name = Names.of(named.name);
      if (!names.add(Names.lower(name))) {
        session
            .findings()
            .report(ProblemKind.QUERY, named.name, "'" + name + "' is defined twice", "");
      }
      Relation rows = resolver.query(named.query());
      if (named.columnAliases != null) {
        rows = Aliases.columns(session, rows, named.columnAliases);
      }
      resolver = new QueryResolver(session, resolver.tables.with(name, rows), outer);
    }
    return resolver;
  }

  private Selection term(QueryTermContext term) {
    if (term instanceof SetOperationContext operation) {
      Relation left = term(operation.left).output();
      Relation right = term(operation.right).output();
      return Selection.of(new SetOperations(session).combine(operation, left, right));
    }
    return primary(((QueryTermDefaultContext) term).queryPrimary());
  }

  private Selection primary(QueryPrimaryContext primary) {
    if (primary instanceof QueryPrimaryDefaultContext specification
        && specification.querySpecification() instanceof RegularQuerySpecificationContext select) {
      return new Selects(this).select(select);
    }
    if (primary instanceof SubqueryContext inner) {
      return Selection.of(query(inner.query()));
    }
    if (primary instanceof TableContext table
        && table.identifierReference().multipartIdentifier() != null) {
      return Selection.of(table(table.identifierReference().multipartIdentifier()));
    }
    if (primary instanceof InlineTableDefault1Context inline) {
      return Selection.of(new InlineTables(this).rows(inline.inlineTable()));
    }
    return Selection.of(Relation.unknown(List.of()));
  }

  /** The rows of a table. */
  Relation table(MultipartIdentifierContext place) {
    List<String> name = Names.of(place);
    tables
        .similar(name)
        .ifPresent(
            similar ->
                session
                    .findings()
                    .remark(
                        ProblemKind.SIMILAR_TABLE,
                        place,
                        "there is no input '" + name.get(0) + "': a table of the catalog is read",
                        "did you mean '" + similar + "'?"));
    return tables.find(name);
  }

  /** Where an expression of a clause is looked at. */
  Context context(Scope scope, Site site) {
    return new Context(session, tables, scope, site, GroupCheck.NONE, Map.of());
  }
}

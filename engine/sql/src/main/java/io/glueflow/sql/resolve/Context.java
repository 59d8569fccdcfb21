// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.grammar.SqlBaseParser.WindowSpecContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where an expression is looked at: what its names can mean, and what may stand in it. */
final class Context {

  private final Session session;
  private final Tables tables;
  private final Scope scope;
  private final Site site;
  private final GroupCheck groups;
  private final Map<String, WindowSpecContext> windows;
  private final Deque<Map<String, Typed>> variables = new ArrayDeque<>();

  Context(
      Session session,
      Tables tables,
      Scope scope,
      Site site,
      GroupCheck groups,
      Map<String, WindowSpecContext> windows) {
    this.session = session;
    this.tables = tables;
    this.scope = scope;
    this.site = site;
    this.groups = groups;
    this.windows = Map.copyOf(windows);
  }

  /** The same place with other columns. */
  Context with(Scope other) {
    return new Context(session, tables, other, site, groups, windows);
  }

  Session session() {
    return session;
  }

  Findings findings() {
    return session.findings();
  }

  TypeCoercion coercion() {
    return session.coercion();
  }

  Tables tables() {
    return tables;
  }

  Scope scope() {
    return scope;
  }

  Site site() {
    return site;
  }

  /** The windows that have names, by these in lower case. */
  Map<String, WindowSpecContext> windows() {
    return windows;
  }

  GroupCheck groups() {
    return groups;
  }

  /** The variable of a lambda around, if one has the name. */
  Optional<Typed> variable(String name) {
    for (Map<String, Typed> names : variables) {
      Typed variable = names.get(Names.lower(name));
      if (variable != null) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }

  /** Looks at something inside of a lambda. */
  <T> T within(Map<String, Typed> names, Supplier<T> look) {
    variables.push(names);
    try {
      return look.get();
    } finally {
      variables.pop();
    }
  }

  /** The types of values as problems name them. */
  static String ddl(List<Typed> values) {
    return String.join(", ", values.stream().map(value -> value.type().ddl()).toList());
  }
}

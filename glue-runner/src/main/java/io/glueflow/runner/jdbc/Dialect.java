// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.jdbc;

import io.glueflow.model.operation.TableReference;
import java.util.Locale;
import java.util.stream.Collectors;

/** What databases say differently. */
public enum Dialect {
  POSTGRESQL("PostgreSQL", '"', Case.LOWER),
  REDSHIFT("Redshift", '"', Case.LOWER),
  MYSQL("MySQL", '`', Case.KEPT),
  SQL_SERVER("SQL Server", '"', Case.KEPT),
  ORACLE("Oracle", '"', Case.UPPER),
  H2("H2", '"', Case.DATABASE),
  OTHER("this database", '"', Case.DATABASE);

  /** What becomes of a name that is not in quotes. */
  private enum Case {
    LOWER,
    UPPER,
    KEPT,
    /** The database's own business: the name must stay without quotes. */
    DATABASE
  }

  private final String label;
  private final char quote;
  private final Case unquoted;

  Dialect(String label, char quote, Case unquoted) {
    this.label = label;
    this.quote = quote;
    this.unquoted = unquoted;
  }

  /** The dialect of the database that a JDBC URL leads to. */
  public static Dialect of(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    if (lower.startsWith("jdbc:redshift:")) {
      return REDSHIFT;
    }
    if (lower.startsWith("jdbc:mysql:") || lower.startsWith("jdbc:mariadb:")) {
      return MYSQL;
    }
    if (lower.startsWith("jdbc:sqlserver:")) {
      return SQL_SERVER;
    }
    if (lower.startsWith("jdbc:oracle:")) {
      return ORACLE;
    }
    return lower.startsWith("jdbc:h2:") ? H2 : OTHER;
  }

  /** The name people know it by. */
  public String label() {
    return label;
  }

  /** A name as it is, whatever characters are in it. */
  public String quoted(String name) {
    String mark = String.valueOf(quote);
    return mark + name.replace(mark, mark + mark) + mark;
  }

  /** The name of a table. */
  public String table(TableReference table) {
    return table.parts().stream()
        .map(part -> part.exact() ? quoted(part.name()) : word(part.name()))
        .collect(Collectors.joining("."));
  }

  private String word(String name) {
    return switch (unquoted) {
      case LOWER -> quoted(name.toLowerCase(Locale.ROOT));
      case UPPER -> quoted(name.toUpperCase(Locale.ROOT));
      case KEPT -> quoted(name);
      case DATABASE -> name;
    };
  }
}

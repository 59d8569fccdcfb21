// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import java.util.List;
import java.util.stream.Stream;

/** Expressions of columns of all types, right and wrong ones. */
public final class AnyExpressions {

  /** The columns that they name. */
  public static final String COLUMNS =
      """
      b BOOLEAN, y TINYINT, s SMALLINT, i INT, l BIGINT, f FLOAT, d DOUBLE, n DECIMAL(10,2),
      m DECIMAL(38,18), t STRING, x BINARY, dt DATE, ts TIMESTAMP, tn TIMESTAMP_NTZ,
      ym INTERVAL YEAR TO MONTH, ds INTERVAL DAY TO SECOND, ai ARRAY<INT>, at ARRAY<STRING>,
      ast ARRAY<STRUCT<p: INT, q: STRING>>, mp MAP<STRING, INT>, mi MAP<INT, STRING>,
      st STRUCT<p: INT, q: STRING>, nb BOOLEAN NOT NULL, ni INT NOT NULL, nl BIGINT NOT NULL,
      nd DOUBLE NOT NULL, nn DECIMAL(5,1) NOT NULL, nt STRING NOT NULL, ndt DATE NOT NULL,
      nts TIMESTAMP NOT NULL, nai ARRAY<INT> NOT NULL
      """;

  private static final String[] NAMES =
      Stream.of(COLUMNS.replaceAll("<[^>]*>+|\\([^)]*\\)", "").split(","))
          .map(column -> column.strip().replaceAll(" .*", ""))
          .toArray(String[]::new);

  private static final String[] LITERALS = {
    "1",
    "0",
    "-3",
    "2.5",
    "1e2",
    "'a'",
    "'1'",
    "'2026-01-01'",
    "NULL",
    "true",
    "DATE '2026-01-31'",
    "TIMESTAMP '2026-01-31 10:00:00'",
    "INTERVAL 1 DAY",
    "INTERVAL 2 MONTHS",
    "1Y",
    "2S",
    "3L",
    "1.5F",
    "1.5D",
    "2.50BD",
    "X'1F'",
    "12345678901",
    "123456789012345678901"
  };

  private static final String[] TYPES = {
    "INT",
    "BIGINT",
    "STRING",
    "DOUBLE",
    "FLOAT",
    "DECIMAL(10,2)",
    "DECIMAL(5,0)",
    "BOOLEAN",
    "DATE",
    "TIMESTAMP",
    "BINARY",
    "ARRAY<INT>",
    "MAP<STRING, INT>",
    "STRUCT<p: INT, q: STRING>",
    "TINYINT",
    "TIMESTAMP_NTZ",
    "ARRAY<STRING>"
  };

  private final RandomChoice choice;

  /** Begins with a seed: the same one yields the same expressions. */
  public AnyExpressions(long seed) {
    this.choice = new RandomChoice(seed);
  }

  /** The next few of them. */
  public List<String> some(int count) {
    return Stream.generate(() -> of(1 + choice.below(2))).limit(count).toList();
  }

  private String column() {
    return choice.of(NAMES);
  }

  private String leaf() {
    return choice.oneIn(3) ? choice.of(LITERALS) : column();
  }

  private String of(int depth) {
    return depth == 0 ? leaf() : compound(depth - 1);
  }

  private String compound(int depth) {
    return switch (choice.below(20)) {
      case 0, 1, 2 -> binary(depth, "+", "-", "*", "/", "%", "DIV", "&", "|", "^");
      case 3, 4 -> binary(depth, "=", "<>", "<", ">", "<=", ">=", "<=>", "!=", "==");
      case 5 -> binary(depth, "AND", "OR", "||", "IS DISTINCT FROM");
      case 6 -> choice.of("NOT ", "- ", "~ ", "+ ") + "(" + of(depth) + ")";
      case 7 ->
          "CASE WHEN " + condition(depth) + " THEN " + of(depth) + " ELSE " + of(depth) + " END";
      case 8 -> "CASE " + of(depth) + " WHEN " + of(depth) + " THEN " + of(depth) + " END";
      case 9 -> choice.of("CAST", "TRY_CAST") + "(" + of(depth) + " AS " + choice.of(TYPES) + ")";
      case 10 ->
          "("
              + of(depth)
              + " IS "
              + choice.of("NULL", "NOT NULL", "TRUE", "NOT FALSE", "UNKNOWN")
              + ")";
      case 11 ->
          "(" + of(depth) + choice.of(" IN ", " NOT IN ") + "(" + of(depth) + ", " + leaf() + "))";
      case 12 -> "(" + of(depth) + " BETWEEN " + leaf() + " AND " + leaf() + ")";
      case 13 -> "(" + of(depth) + choice.of(" LIKE ", " RLIKE ") + choice.of("'a%'", leaf()) + ")";
      case 14 -> column() + "[" + choice.of("0", "1", "'p'", "'a'", leaf()) + "]";
      case 15 -> choice.of("st.p", "st.q", "ast.p", "mp.a", "st.z", "ast.z", "i.p", "ai.p", "mi.p");
      case 16 -> "struct(" + of(depth) + ", " + leaf() + " AS k)";
      case 17 -> lambda(depth);
      default -> call(depth);
    };
  }

  private String condition(int depth) {
    return choice.of("b", "nb", of(depth));
  }

  private String binary(int depth, String... operators) {
    return "(" + of(depth) + " " + choice.of(operators) + " " + of(depth) + ")";
  }

  private String lambda(int depth) {
    return choice.of(
        "transform(" + leaf() + ", e -> " + choice.of("e", "e + 1", "e.p", of(depth)) + ")",
        "filter("
            + choice.of("ai", "at", "ast", leaf())
            + ", e -> "
            + choice.of("e > 1", "e IS NULL", "b", "e")
            + ")",
        "exists("
            + choice.of("ai", "at", leaf())
            + ", e -> e "
            + choice.of("= 1", "= 'a'", "+ 1")
            + ")",
        "aggregate(ai, " + leaf() + ", (a, e) -> a + e)",
        "transform_values("
            + choice.of("mp", "mi", leaf())
            + ", (k, v) -> "
            + choice.of("k", "v", leaf())
            + ")",
        "zip_with("
            + choice.of("ai", "at", leaf())
            + ", ai, (p, q) -> "
            + choice.of("p", "q", "p = q")
            + ")");
  }

  private String call(int depth) {
    String one = of(depth);
    return choice.of(
        "coalesce(" + one + ", " + leaf() + ")",
        "upper(" + one + ")",
        "abs(" + one + ")",
        "concat(" + one + ", " + leaf() + ")",
        "if(" + choice.of("b", one) + ", " + leaf() + ", " + leaf() + ")",
        "nvl(" + one + ", " + leaf() + ")",
        "date_add(" + leaf() + ", " + leaf() + ")",
        "substring(" + one + ", 1, 2)",
        "size(" + leaf() + ")",
        "element_at(" + leaf() + ", " + leaf() + ")",
        "round(" + one + ", 1)",
        "sum(" + one + ") OVER (PARTITION BY " + leaf() + ")",
        "to_date(" + one + ")",
        "array(" + one + ", " + leaf() + ")",
        "greatest(" + one + ", " + leaf() + ")",
        "extract(" + choice.of("year", "second", "hour", "dow") + " FROM " + leaf() + ")",
        "datediff(" + leaf() + ", " + leaf() + ")",
        "split(" + one + ", ',')",
        "max(" + one + ")");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.check.mutation.SqlWords.Word;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.node.SqlUse;
import io.glueflow.model.plan.CheckedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong in the SQL texts of a node. */
final class SqlFaults {

  private static final String[] OTHER_OPERANDS = {
    "array(%s)", "named_struct('k', %s)", "map('k', %s)", "X'1F'", "current_date()", "TRUE", "1"
  };

  /** A column of a query that has no other name than its own. */
  private static final Pattern ITEM_BEFORE =
      Pattern.compile("(?is)SELECT\\s+((?!\\bFROM\\b)[^()])*?(?<=[\\s,])");

  private static final Pattern ITEM_AFTER = Pattern.compile("(?is)\\s*(,|FROM\\b).*");

  private static final Pattern GROUP_BY =
      Pattern.compile("\\s+GROUP\\s+BY\\s+[^()]*?(?=$|\\)|\\s+(HAVING|ORDER|LIMIT)\\b)");

  private final Offsets offsets;
  private final CheckedNode node;
  private final Set<String> columns;
  private final List<Fault> found = new ArrayList<>();

  private JsonString text;
  private String sql;

  private SqlFaults(Offsets offsets, CheckedNode node, Set<String> columns) {
    this.offsets = offsets;
    this.node = node;
    this.columns = columns;
  }

  /**
   * The faults of a node.
   *
   * @param columns the columns of all that it reads, in lower case
   */
  static List<Fault> of(Offsets offsets, CheckedNode node, Set<String> columns) {
    SqlFaults faults = new SqlFaults(offsets, node, columns);
    node.sqlUses().forEach(faults::collect);
    return faults.found;
  }

  private void collect(SqlUse use) {
    text = use.text();
    sql = text.value();
    if (!text.columns().areKnown() || sql.isEmpty()) {
      return;
    }
    for (Word word : SqlWords.of(sql)) {
      switch (word.kind()) {
        case NAME -> name(word);
        case CALL -> call(word);
        case NUMBER -> operand(word);
        case TEXT -> operand(word);
      }
    }
    syntax();
    aggregates(use.kind());
  }

  private void name(Word word) {
    if (!columns.contains(word.text().toLowerCase(Locale.ROOT))) {
      return;
    }
    misspelt(FaultKind.COLUMN, word);
    operand(word);
  }

  private void call(Word word) {
    misspelt(FaultKind.FUNCTION, word);
    int closing = SqlWords.closing(sql, word);
    if (closing < 0) {
      return;
    }
    boolean empty = sql.substring(word.end() + 1, closing).isBlank();
    add(FaultKind.ARITY, closing, closing, empty ? "NULL" : ", NULL");
    if (!empty) {
      add(FaultKind.ARITY, SqlWords.lastArgument(sql, word), closing, "");
    }
  }

  private void misspelt(FaultKind kind, Word word) {
    int start = offset(word.start());
    if (offsets.holds(start, word.text())) {
      String wrong = Misspelling.of(word.text(), found.size());
      int whole = offset(word.whole());
      found.add(
          new Fault(
              kind,
              node.id(),
              start,
              start + word.text().length(),
              wrong,
              whole,
              start,
              word.text()));
    }
  }

  /** Where a column or a value stood, there is one of another type. */
  private void operand(Word word) {
    String other = OTHER_OPERANDS[found.size() % OTHER_OPERANDS.length];
    String whole = sql.substring(word.whole(), word.end());
    boolean names =
        ITEM_BEFORE.matcher(sql.substring(0, word.whole())).matches()
            && ITEM_AFTER.matcher(sql.substring(word.end())).matches();
    String wrong = other.replace("%s", whole) + (names ? " AS " + word.text() : "");
    add(FaultKind.TYPE, word.whole(), word.end(), wrong);
  }

  private void syntax() {
    int last = sql.stripTrailing().length();
    add(FaultKind.SYNTAX, last, last, found.size() % 2 == 0 ? " AND" : " 'open");
    add(FaultKind.SYNTAX, last, last, " +");
    int parenthesis = sql.lastIndexOf(')');
    if (parenthesis >= 0) {
      add(FaultKind.SYNTAX, parenthesis, parenthesis + 1, "");
    } else {
      add(FaultKind.SYNTAX, 0, 0, "(");
    }
    int blank = sql.indexOf(' ');
    if (blank > 0) {
      add(FaultKind.SYNTAX, blank, blank + 1, found.size() % 2 == 0 ? " , " : " = = ");
    }
  }

  private void aggregates(SqlUse.Kind kind) {
    if (kind == SqlUse.Kind.EXPRESSION) {
      SqlWords.of(sql).stream()
          .filter(word -> word.kind() == SqlWords.Kind.NAME)
          .filter(word -> columns.contains(word.text().toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresent(
              word ->
                  add(
                      FaultKind.AGGREGATE,
                      word.whole(),
                      word.end(),
                      "max(" + sql.substring(word.whole(), word.end()) + ")"));
      return;
    }
    Matcher group = GROUP_BY.matcher(sql);
    if (group.find()) {
      add(FaultKind.AGGREGATE, group.start(), group.end(), "");
    }
  }

  /** A fault that may be told anywhere in the text. */
  private void add(FaultKind kind, int from, int to, String replacement) {
    int start = offset(from);
    int end = offset(to);
    // a parameter's value does not stand in the document
    if (offsets.holds(start, sql.substring(from, to)) && end - start == to - from) {
      int length = replacement.length() - (end - start);
      found.add(
          new Fault(
              kind,
              node.id(),
              start,
              end,
              replacement,
              offset(0) - 1,
              offset(sql.length()) + Math.max(0, length),
              ""));
    }
  }

  private int offset(int index) {
    return offsets.of(text.place(index));
  }
}

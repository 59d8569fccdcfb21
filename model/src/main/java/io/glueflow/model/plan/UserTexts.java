// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.plan;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.node.ColumnUse;
import io.glueflow.model.node.SqlUse;
import io.glueflow.model.operation.Sql;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what users wrote in the SQL that was made of it.
 *
 * <p>An operation's SQL holds the texts and column names of its node's properties. A place in it is
 * told at the character of the text that stands there, or where the column is named.
 */
public final class UserTexts {

  private final CheckedNode node;
  private final Map<Object, Integer> taken = new HashMap<>();

  /** A part of an expression that a user wrote. */
  private record Part(SqlUse use, String text, int start) {

    /** Without blanks around it, and without the semicolon that does not reach Spark. */
    static Part of(SqlUse use) {
      String whole = use.text().value();
      int start = 0;
      while (start < whole.length() && Character.isWhitespace(whole.charAt(start))) {
        start++;
      }
      int end = whole.length();
      while (end > start
          && (Character.isWhitespace(whole.charAt(end - 1)) || whole.charAt(end - 1) == ';')) {
        end--;
      }
      return new Part(use, whole.substring(start, end), start);
    }

    /**
     * Which of its characters stands at an offset of an expression; none when another text does.
     */
    Optional<Integer> index(String sql, int offset) {
      int at = text.isEmpty() ? -1 : sql.lastIndexOf(text, offset);
      return at >= 0 && offset <= at + text.length()
          ? Optional.of(start + offset - at)
          : Optional.empty();
    }

    /** Whether it is a part of what stands between two offsets of an expression. */
    boolean isWithin(String sql, int from, int to) {
      int at = text.isEmpty() ? -1 : sql.indexOf(text, from);
      return at >= 0
          && at + text.length() <= to
          && !isNamePart(sql, at - 1)
          && !isNamePart(sql, at + text.length());
    }

    private static boolean isNamePart(String sql, int index) {
      return index >= 0
          && index < sql.length()
          && (Character.isLetterOrDigit(sql.charAt(index)) || sql.charAt(index) == '_');
    }
  }

  /** Looks at the texts and columns of a node. */
  public UserTexts(CheckedNode node) {
    this.node = node;
  }

  /**
   * Where a part of an expression was written.
   *
   * @param sql the whole expression
   * @param number which of the node's expressions it is: when several hold the same text, each
   *     takes one of the places in turn
   * @param offset where the part begins
   * @param length how many characters it has
   */
  public Location place(String sql, int number, int offset, int length) {
    String part = sql.substring(offset, Math.min(sql.length(), offset + length));
    return inText(sql, number, offset)
        .or(() -> asColumn(part, number))
        .or(() -> asColumn(sql, number))
        .or(() -> around(sql, number))
        .orElse(node.node().location());
  }

  /** Where the node first names a column, or begins when it does not. */
  public Location column(String name) {
    return firstNamed(List.of(name)).orElse(node.node().location());
  }

  /**
   * Where a user wrote what stands between two offsets of an expression: in the longest text around
   * it, otherwise at the longest text inside it.
   */
  public Optional<Location> written(String sql, int from, int to) {
    return inText(sql, 0, from)
        .or(
            () ->
                node.sqlUses().stream()
                    .map(Part::of)
                    .filter(part -> part.isWithin(sql, from, to))
                    .min(Comparator.comparingInt(part -> -part.text().length()))
                    .map(part -> part.use().text().place(part.start())));
  }

  /** Where the node names one of these columns, the first of them that it names. */
  public Optional<Location> firstNamed(Collection<String> columns) {
    return columns.stream()
        .flatMap(
            name -> node.columnUses().stream().filter(use -> use.column().equalsIgnoreCase(name)))
        .findFirst()
        .map(ColumnUse::location);
  }

  /** The node's text, if there is just one. */
  public Optional<Location> onlyText() {
    List<JsonString> texts = node.sqlUses().stream().map(SqlUse::text).distinct().toList();
    return texts.size() == 1 ? Optional.of(texts.get(0).place(0)) : Optional.empty();
  }

  /** The longest text that covers the offset: shorter ones can be parts of it by chance. */
  private Optional<Location> inText(String sql, int number, int offset) {
    record Found(Part part, int index) {}
    return node.sqlUses().stream()
        .map(Part::of)
        .flatMap(part -> part.index(sql, offset).map(index -> new Found(part, index)).stream())
        .min(
            Comparator.comparingInt((Found found) -> -found.part().text().length())
                .thenComparing(found -> !isFree(found.part().use(), number)))
        .map(
            found -> {
              taken.putIfAbsent(found.part().use(), number);
              return found.part().use().text().place(found.index());
            });
  }

  private Optional<Location> asColumn(String part, int number) {
    return choose(
            node.columnUses().stream()
                .filter(use -> part.contains(Sql.identifier(use.column())))
                .toList(),
            number)
        .map(ColumnUse::location);
  }

  /** A text that is a part of the expression, though not of its wrong part. */
  private Optional<Location> around(String sql, int number) {
    return choose(
            node.sqlUses().stream().filter(use -> sql.contains(Part.of(use).text())).toList(),
            number)
        .map(use -> use.text().location());
  }

  private <T> Optional<T> choose(List<T> uses, int number) {
    Optional<T> chosen = uses.stream().min(Comparator.comparing(use -> !isFree(use, number)));
    chosen.ifPresent(use -> taken.putIfAbsent(use, number));
    return chosen;
  }

  private boolean isFree(Object use, int number) {
    return taken.getOrDefault(use, number) == number;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is parsed without Spark's parser has the tree that Spark's parser makes of it. */
class PlainParserTest {

  private static final SqlParser SPARKS = new SqlParser(SparkLine.SPARK_3_5);

  private static final List<String> VALUES =
      List.of(
          "a",
          "t.x",
          "a.b.c",
          "`q q`",
          "day",
          "t.day",
          "1",
          "-1",
          "2.5",
          "'x'",
          "''",
          "NULL",
          "true",
          "*",
          "current_date()");

  private static final List<String> FORMS =
      List.of(
          "%s AND %s",
          "%s OR %s",
          "NOT %s",
          "%s = %s",
          "%s<>%s",
          "%s <= %s",
          "%s > %s",
          "%s == %s",
          "%s + %s",
          "%s -%s",
          "%s * %s",
          "%s / %s",
          "%s %% %s",
          "%s || %s",
          "-%s",
          "+ %s",
          "(%s)",
          "f(%s)",
          "year(%s)",
          "if(%s, %s, %s)",
          "substring(%s, %s, 1)",
          "date_add(%s, %s)",
          "date_add(%s, %s, %s)",
          "first(%s)",
          "struct(%s, %s)",
          "left(%s, %s)",
          "trim(%s)",
          "CASE WHEN %s THEN %s END",
          "CASE WHEN %s THEN %s WHEN %s THEN 1 ELSE %s END",
          "%s IN (%s)",
          "%s NOT IN (%s, %s)",
          "%s BETWEEN %s AND %s",
          "%s NOT LIKE %s",
          "%s IS NULL",
          "%s IS NOT TRUE",
          "CAST(%s AS INT)",
          "cast(%s as decimal(10, 2))");

  private static final String WORDS =
      """
      a b t . x `q q` 1 2.5 1e3 -1 - + * / % | || = <> != < <= <=> > >= -> => == ! AND OR NOT IN \
      ( ) ( ) ( ) , , LIKE RLIKE IS NULL BETWEEN CASE WHEN THEN ELSE END TRUE FALSE CAST AS INT 'x' \
      '' 'y\\'z' "w" r'z' upper( year( day month if( count( DISTINCT OVER DIV date DATE interval \
      first( current_date :: [ ] { } ; -- /* */ é 名 😀\
      """;

  @Property(tries = 3000)
  void expressions(@ForAll("expressions") String text) {
    compare(text);
  }

  @Property(tries = 3000)
  void wordsInAnyOrder(@ForAll("words") String text) {
    compare(text);
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(FORMS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .flatMap(
            forms ->
                Arbitraries.of(VALUES)
                    .list()
                    .ofSize(24)
                    .map(values -> PlainTrees.text(forms, values)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS.split(" "))
        .list()
        .ofMaxSize(9)
        .flatMap(words -> Arbitraries.of("", " ").map(separator -> String.join(separator, words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 3 AND (status IN ('PAID', 'SENT') OR region LIKE 'N%')",
        "round(amount / (qty + 5), 2)",
        "concat(region, '-', coalesce(`order id`, 0))",
        "CASE WHEN (a > 1) THEN ('x') ELSE (NULL) END",
        "date_add(day, 2)",
        "o.customer.name"
      })
  void whatIsWrittenMostIsPlain(String text) {
    assertThat(PlainParser.parse(text)).isPresent();
    compare(text);
  }

  @Test
  void everyWordIsOfTheKindThatSparkHas() {
    for (int kind = SqlBaseLexer.ADD; kind <= SqlBaseLexer.ZONE; kind++) {
      String literal = SqlBaseLexer.VOCABULARY.getLiteralName(kind);
      String word =
          literal == null
              ? SqlBaseLexer.VOCABULARY.getSymbolicName(kind)
              : literal.substring(1, literal.length() - 1);
      assertThat(Words.kind(word.toLowerCase(Locale.ROOT))).as(word).isEqualTo(kind);
      for (String form :
          List.of("%s", "%s + 1", "t.%s", "%s(a)", "%s(a, b, c)", "NOT %s", "%s()")) {
        compare(form.formatted(word));
      }
    }
  }

  @Test
  void whatIsNestedForEverIsLeftToSparksParser() {
    assertThat(SPARKS.expression("NOT ".repeat(100_000) + "a")).isInstanceOf(Parsed.Unclear.class);
  }

  private static void compare(String text) {
    Optional<NamedExpressionContext> plain = PlainParser.parse(text);
    if (plain.isPresent()) {
      assertThat(SPARKS.parsed(text)).as(text).isInstanceOf(Parsed.Tree.class);
      Parsed.Tree<NamedExpressionContext> tree =
          (Parsed.Tree<NamedExpressionContext>) SPARKS.parsed(text);
      assertThat(PlainTrees.show(plain.get().getParent()))
          .as(text)
          .isEqualTo(PlainTrees.show(tree.tree().getParent()));
    }
  }
}

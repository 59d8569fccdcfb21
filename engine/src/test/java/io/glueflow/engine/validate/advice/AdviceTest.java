// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import io.glueflow.model.json.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When advice is given and when not; what it says is in the golden documents. */
class AdviceTest {

  private static final String ORDERS =
      """
      {"id": "orders", "type": "read-parquet", "path": "in",
       "schema": "id INT, day DATE, region STRING, items ARRAY<STRING>"}\
      """;

  private static final String REGIONS =
      """
      {"id": "regions", "type": "read-csv", "path": "r", "schema": "name STRING, since DATE"}\
      """;

  @Test
  void aJoinWithAnEqualityComparesOnlyWhatIsEqual() {
    assertThat(join("left.region = right.name AND left.day > right.since")).isEmpty();
    assertThat(join("(right.name = left.region)")).isEmpty();
    assertThat(join("left.day > right.since")).containsExactly(DiagnosticCode.NON_EQUI_JOIN);
    assertThat(join("left.region = left.region")).containsExactly(DiagnosticCode.NON_EQUI_JOIN);
    assertThat(join("left.region = right.name OR left.day > right.since"))
        .containsExactly(DiagnosticCode.NON_EQUI_JOIN);
  }

  @Test
  void aJoinWhoseConditionIsWrongIsNotAdvised() {
    String join =
        """
        {"id": "j", "type": "join", "inputs": {"left": "orders", "right": "regions"},
         "condition": "left.region = rigth.name"},
        {"id": "out", "type": "print", "input": "j"}\
        """;

    assertThat(problems(ORDERS, REGIONS, join))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNKNOWN_COLUMN);
  }

  @Test
  void aConditionOnAColumnIsLeftToTheSource() {
    assertThat(filter("region = 'x' AND id IN (1, 2) AND day >= current_date()")).isEmpty();
    assertThat(filter("region LIKE 'n%' AND id BETWEEN 1 AND 3 AND day IS NOT NULL")).isEmpty();
    assertThat(filter("trim(region) = 'x'")).containsExactly(DiagnosticCode.NOT_PUSHED_DOWN);
    assertThat(filter("id + 1 > 3")).containsExactly(DiagnosticCode.NOT_PUSHED_DOWN);
  }

  @Test
  void aSeedMakesAChoiceTheSameEachTime() {
    assertThat(filter("id > 3 AND rand(7) < 0.5")).isEmpty();
    assertThat(filter("id > 3 AND rand() < 0.5")).containsExactly(DiagnosticCode.UNSEEDED_CHOICE);
  }

  @Test
  void fewRowsMayGoIntoOneFile() {
    String limited =
        """
        {"id": "few", "type": "limit", "input": "orders", "rows": 10},
        {"id": "out", "type": "write-parquet", "input": "few", "path": "out", "files": 1}\
        """;
    String all =
        """
        {"id": "out", "type": "write-parquet", "input": "orders", "path": "out", "files": 1}\
        """;

    assertThat(said(ORDERS, limited)).isEmpty();
    assertThat(said(ORDERS, all)).containsExactly(DiagnosticCode.ONE_FILE);
  }

  @Test
  void aFilterOnWhatWasExplodedIsInItsPlace() {
    assertThat(exploded("item = 'a'")).isEmpty();
    assertThat(exploded("item = region")).isEmpty();
    assertThat(exploded("item = 'a' AND id > 3")).containsExactly(DiagnosticCode.FILTERED_LATE);
  }

  @Test
  void anAppendThatDependsOnTheRunAddsOtherRowsEachTime() {
    String table =
        """
        {"id": "sales", "type": "read-table", "table": "sales", "schema": "day DATE"%s}\
        """;
    String late =
        """
        {"id": "late", "type": "filter", "input": "sales", "condition": "day >= %s"},\
        """;
    String out =
        """
        {"id": "out", "type": "write-table", "input": "%s", "table": "all", "mode": "append"}\
        """;

    assertThat(said(table.formatted(""), out.formatted("sales")))
        .containsExactly(DiagnosticCode.NO_WATERMARK);
    assertThat(said(table.formatted(", \"bookmark\": true"), out.formatted("sales"))).isEmpty();
    assertThat(said(table.formatted(""), late.formatted("${day}") + out.formatted("late")))
        .isEmpty();
    assertThat(said(table.formatted(""), late.formatted("current_date()") + out.formatted("late")))
        .isEmpty();
    assertThat(
            said(table.formatted(""), late.formatted("DATE'2026-01-31'") + out.formatted("late")))
        .containsExactly(DiagnosticCode.NO_WATERMARK);
    assertThat(
            said(
                table.formatted("").replace("\"table\": \"sales\"", "\"table\": \"all\""),
                out.formatted("sales")))
        .isEmpty();
  }

  @Test
  void filesThatAreAppendedMayBeNewOnes() {
    String out =
        "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"orders\","
            + " \"path\": \"out\", \"mode\": \"append\"}";

    assertThat(said(ORDERS, out)).isEmpty();
  }

  @Test
  void aTextThatIsTheNumberItBecomesDoesNoHarm() {
    assertThat(filter("id = '12' AND id > '-3' AND id IN ('1', '2')")).isEmpty();
    assertThat(filter("id = '0012'")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("id = 'a12'")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("'1.5' > id")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("id < '99999999999'")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("id IN ('01', '2')")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
  }

  @Test
  void aComparisonWithNullIsNeverTrue() {
    assertThat(filter("region = NULL")).contains(DiagnosticCode.COMPARED_WITH_NULL);
    assertThat(filter("(null) != id")).contains(DiagnosticCode.COMPARED_WITH_NULL);
    assertThat(filter("id NOT IN (1, NULL)")).contains(DiagnosticCode.COMPARED_WITH_NULL);
    assertThat(filter("CASE region WHEN null THEN true END"))
        .contains(DiagnosticCode.COMPARED_WITH_NULL);
    assertThat(filter("region <=> NULL OR id IS NULL OR region IN ('null')"))
        .doesNotContain(DiagnosticCode.COMPARED_WITH_NULL);
  }

  @Test
  void aColumnOfTextsIsTurnedIntoNumbersRowByRow() {
    assertThat(filter("region > 10")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("id = region")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("region BETWEEN 1 AND 3")).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(filter("region = '10' AND region IN ('1', '2') AND '1' = 1")).isEmpty();
    assertThat(filter("day = '2026-01-31'")).isEmpty();
  }

  @Test
  void keysOfTextsAndNumbersMeetAsNumbers() {
    String others =
        """
        {"id": "regions", "type": "read-csv", "path": "r", "schema": "id STRING"}\
        """;
    String join =
        """
        {"id": "j", "type": "join", "inputs": {"left": "orders", "right": "regions"},
         "on": ["id"]}, {"id": "out", "type": "print", "input": "j"}\
        """;

    assertThat(said(ORDERS, others, join)).containsExactly(DiagnosticCode.TEXT_AS_NUMBER);
    assertThat(said(ORDERS, others.replace("STRING", "BIGINT"), join)).isEmpty();
  }

  @Test
  void onlyOverwritingAllPartitionsIsWorthAWord() {
    String out =
        "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"orders\","
            + " \"path\": \"out\", \"partition-by\": [\"region\"], \"mode\": \"%s\"}";

    assertThat(said(ORDERS, out.formatted("overwrite")))
        .containsExactly(DiagnosticCode.OVERWRITES_ALL);
    assertThat(said(ORDERS, out.formatted("overwrite-partitions"))).isEmpty();
  }

  @Test
  void adviceIsNotGivenToThoseWhoIgnoreIt() {
    String join =
        """
        {"id": "all", "type": "join", "inputs": {"left": "orders", "right": "regions"},
         "how": "cross"%s}, {"id": "out", "type": "print", "input": "all"}\
        """;

    assertThat(said(ORDERS, REGIONS, join.formatted("")))
        .containsExactly(DiagnosticCode.CROSS_JOIN);
    assertThat(said(ORDERS, REGIONS, join.formatted(", \"ignore\": [\"GF451\"]"))).isEmpty();
  }

  @Test
  void everyRowMayMeetASingleOne() {
    String totals =
        """
        {"id": "totals", "type": "aggregate", "input": "orders",
         "aggregates": [{"function": "count", "as": "all"}]},
        {"id": "beside", "type": "join", "inputs": {"left": "orders", "right": "totals"},
         "how": "cross"}, {"id": "out", "type": "print", "input": "beside"}\
        """;

    assertThat(said(ORDERS, totals)).isEmpty();
  }

  private static List<DiagnosticCode> join(String condition) {
    return said(
        ORDERS,
        REGIONS,
        """
        {"id": "j", "type": "join", "inputs": {"left": "orders", "right": "regions"},
         "condition": "%s"}, {"id": "out", "type": "print", "input": "j"}\
        """
            .formatted(condition));
  }

  private static List<DiagnosticCode> filter(String condition) {
    return said(
        ORDERS,
        """
        {"id": "f", "type": "filter", "input": "orders", "condition": "%s"},
        {"id": "out", "type": "print", "input": "f"}\
        """
            .formatted(condition));
  }

  private static List<DiagnosticCode> exploded(String condition) {
    return said(
        ORDERS,
        """
        {"id": "e", "type": "explode", "input": "orders", "column": "items", "as": "item"},
        {"id": "f", "type": "filter", "input": "e", "condition": "%s"},
        {"id": "out", "type": "print", "input": "f"}\
        """
            .formatted(condition));
  }

  private static List<DiagnosticCode> said(String... nodes) {
    List<Diagnostic> problems = problems(nodes);
    assertThat(problems).allMatch(problem -> problem.severity() == Severity.WARNING);
    return problems.stream().map(Diagnostic::code).toList();
  }

  private static List<Diagnostic> problems(String... nodes) {
    String document =
        """
        {"glueflow": 1, "name": "n", "ignore": ["GF322"],
         "parameters": {"day": {"type": "date"}}, "nodes": [%s]}\
        """
            .formatted(String.join(",\n", nodes));
    return new Validator().validate(new SourceText("f", document)).diagnostics();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class WorkflowBinderTest extends BindingTest {

  private static final String WRITE =
      "{\"id\": \"out\", \"type\": \"write-parquet\", \"input\": \"%s\", \"path\":"
          + " \"s3://nowhere/out\"}";

  @Test
  void whatIsRightIsNotTalkedAbout() throws IOException {
    assertThat(
            bind(
                "{\"id\": \"big\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                    + " \"amount > 5\"}",
                "{\"id\": \"named\", \"type\": \"join\", \"inputs\": {\"left\": \"big\", \"right\":"
                    + " \"regions\"}, \"on\": [\"region\"]}",
                WRITE.formatted("named")))
        .isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnceEachAtItsOwnCharacter() throws IOException {
    List<Diagnostic> problems =
        bind(
            "{\"id\": \"a\", \"type\": \"filter\", \"input\": \"orders\", \"condition\": \"id > 1"
                + " AND amout > 5\"}",
            "{\"id\": \"b\", \"type\": \"derive\", \"input\": \"orders\", \"columns\": {\"x\": \"id"
                + " + 1\", \"y\": \"'\\u00fc' = uper(region)\"}}",
            "{\"id\": \"c\", \"type\": \"derive\", \"input\": \"orders\", \"columns\": {\"z\": \"id"
                + " + tags\"}}");

    assertThat(problems).extracting(Diagnostic::code).containsOnly(DiagnosticCode.ANALYSIS_FAILED);
    assertThat(problems.stream().map(this::textAt))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("amout > 5"),
            second -> assertThat(second).startsWith("uper(region)"),
            third -> assertThat(third).startsWith("id + tags"));
    assertThat(problems.get(0).hint()).isEqualTo("did you mean 'amount'?");
    assertThat(told(problems).toString())
        .contains("with name `amout` cannot be resolved;")
        .containsPattern("Cannot resolve (function|routine) `uper`;")
        .contains("incompatible types (\"INT\" and \"ARRAY<STRING>\")")
        .doesNotContain("[UNRESOLVED", "SQLSTATE", "line 1");
  }

  @Test
  void whatDependsOnAProblemIsLeftOutAndCounted() throws IOException {
    Diagnostic problem =
        only(
            bind(
                "{\"id\": \"a\", \"type\": \"filter\", \"input\": \"orders\", \"condition\":"
                    + " \"nothing > 5\"}",
                "{\"id\": \"b\", \"type\": \"filter\", \"input\": \"a\", \"condition\": \"worse >"
                    + " 5\"}",
                "{\"id\": \"c\", \"type\": \"distinct\", \"input\": \"a\"}",
                WRITE.formatted("c")));

    assertThat(problem.node()).isEqualTo("a");
    assertThat(problem.message()).endsWith(" (3 nodes after it were not checked)");
  }

  @Test
  void aNodeOfManyStepsTellsItsProblemOnce() throws IOException {
    Diagnostic problem =
        only(
            bind(
                "{\"id\": \"parts\", \"type\": \"split\", \"input\": \"orders\", \"conditions\":"
                    + " [{\"name\": \"one\", \"condition\": \"amout > 1\"},"
                    + " {\"name\": \"two\", \"condition\": \"amount > 2\"}]}",
                WRITE.formatted("parts.two")));

    assertThat(textAt(problem)).startsWith("amout > 1");
  }

  @Test
  void aSourceOfUnknownColumnsIsANoteAndIsLeftOut() throws IOException {
    Diagnostic note =
        only(
            bindAlone(
                List.of(
                    "{\"id\": \"files\", \"type\": \"read-parquet\", \"path\": \"/nowhere\"}",
                    WRITE.formatted("files"))));

    assertThat(note.severity()).isEqualTo(Severity.NOTE);
    assertThat(told(List.of(note)))
        .containsExactly(
            "GF450 files: its columns are not known before the run"
                + " (1 node after it was not checked); declare them: \"schema\"");
  }

  @Test
  void theColumnsThatWereFoundOutAreUsed() throws IOException {
    schemas = Map.of("files", "id INT, v STRING", "table", "a INT", "rows", "b INT");

    List<Diagnostic> problems =
        bindAlone(
            List.of(
                "{\"id\": \"files\", \"type\": \"read-csv\", \"path\": \"/nowhere\", \"bad-rows\":"
                    + " \"separate\"}",
                "{\"id\": \"table\", \"type\": \"read-table\", \"table\": \"t\"}",
                "{\"id\": \"rows\", \"type\": \"read-jdbc\", \"connection\": \"shop\", \"table\":"
                    + " \"t\"}",
                "{\"id\": \"a\", \"type\": \"filter\", \"input\": \"files\", \"condition\": \"id >"
                    + " 1 AND w = 1\"}",
                "{\"id\": \"b\", \"type\": \"filter\", \"input\": \"table\", \"condition\": \"w ="
                    + " 1\"}",
                "{\"id\": \"c\", \"type\": \"filter\", \"input\": \"rows\", \"condition\": \"w ="
                    + " 1\"}",
                "{\"id\": \"d\", \"type\": \"filter\", \"input\": \"files.bad\", \"condition\":"
                    + " \"bad_row = ''\"}"));

    assertThat(problems).extracting(Diagnostic::node).containsExactly("a", "b", "c");
    assertThat(problems).allMatch(problem -> textAt(problem).startsWith("w = 1"));
  }

  @Test
  void sourcesYieldWhatRealOnesWould() throws IOException {
    assertThat(
            bindAlone(
                List.of(
                    "{\"id\": \"files\", \"type\": \"read-csv\", \"path\": \"/nowhere\","
                        + " \"schema\": \"id INT NOT NULL, code CHAR(3)\", \"bad-rows\":"
                        + " \"separate\", \"file-name-column\": \"file\"}",
                    "{\"id\": \"same\", \"type\": \"expect-schema\", \"input\": \"files\","
                        + " \"schema\": \"id INT, code STRING, file STRING\"}",
                    "{\"id\": \"hidden\", \"type\": \"derive\", \"input\": \"files\","
                        + " \"columns\": {\"n\": \"_metadata.file_size\"}}")))
        .isEmpty();
  }

  @Test
  void theColumnsOfAPivotWithoutValuesAreNotKnown() throws IOException {
    String pivot =
        "{\"id\": \"wide\", \"type\": \"pivot\", \"input\": \"orders\", \"by\": [\"region\"],"
            + " \"column\": \"id\", \"aggregates\": [{\"function\": \"%s\", \"column\": \"tags\","
            + " \"as\": \"n\"}]}";
    String filter =
        "{\"id\": \"some\", \"type\": \"filter\", \"input\": \"wide\", \"condition\": \"`1` > 1\"}";

    assertThat(told(bind(pivot.formatted("count"), filter)))
        .containsExactly(
            "GF450 wide: which columns it yields depends on the rows (1 node after it was not"
                + " checked); name the values that become columns: \"values\"");
    Diagnostic problem = only(bind(pivot.formatted("sum"), filter));
    assertThat(problem.code()).isEqualTo(DiagnosticCode.ANALYSIS_FAILED);
    assertThat(textAt(problem)).startsWith("\"tags\"");
  }

  @Test
  void parametersWithoutAValueHaveStandIns() throws IOException {
    declarations =
        "\"parameters\": {\"day\": {\"type\": \"date\"}, \"words\": {\"type\": \"list\"},"
            + " \"where\": {\"type\": \"string\"}, \"column\": {\"type\": \"string\"}},";

    List<Diagnostic> problems =
        bind(
            "{\"id\": \"a\", \"type\": \"filter\", \"input\": \"orders\","
                + " \"condition\": \"day > ${day} AND region IN (${words}) AND id > amout\"}",
            "{\"id\": \"b\", \"type\": \"drop\", \"input\": \"orders\", \"columns\":"
                + " [\"${column}\"]}",
            "{\"id\": \"c\", \"type\": \"derive\", \"input\": \"orders\","
                + " \"columns\": {\"x\": \"from_json(region, ${where})\"}}",
            "{\"id\": \"out\", \"type\": \"write-csv\", \"input\": \"b\", \"path\":"
                + " \"s3://${where}/x\"}");

    assertThat(told(problems))
        .satisfiesExactly(
            wrong -> assertThat(wrong).startsWith("GF707 a: ").contains("`amout`"),
            waits ->
                assertThat(waits)
                    .isEqualTo(
                        "GF450 b: it waits for the value of a parameter (1 node after it was not"
                            + " checked); give the value: --param name=value"),
            depends -> assertThat(depends).startsWith("GF450 c: whether Spark takes it depends"));
    assertThat(textAt(problems.get(0))).startsWith("amout");
  }

  @Test
  void parametersWithAValueHaveIt() throws IOException {
    declarations = "\"parameters\": {\"column\": {\"type\": \"string\"}},";
    parameters = Map.of("column", "tags");

    assertThat(
            bind(
                "{\"id\": \"b\", \"type\": \"drop\", \"input\": \"orders\", \"columns\":"
                    + " [\"${column}\"]}",
                "{\"id\": \"c\", \"type\": \"derive\", \"input\": \"b\", \"columns\":"
                    + " {\"n\": \"size(tags)\"}}"))
        .extracting(Diagnostic::node)
        .containsExactly("c");
  }

  @Test
  void tablesThatAQueryNamesMayBeThereWhereItRuns() throws IOException {
    Files.writeString(folder.resolve("rows.csv"), "1\n");

    List<Diagnostic> notes =
        bind(
            "{\"id\": \"a\", \"type\": \"sql\", \"inputs\": {\"o\": \"orders\"},"
                + " \"query\": \"SELECT o.id FROM o JOIN shop.people p ON o.id = p.id\"}",
            "{\"id\": \"b\", \"type\": \"sql\", \"inputs\": {},"
                + " \"query\": \"SELECT * FROM csv.`%s/rows.csv`\"}".formatted(folder));

    assertThat(notes).extracting(Diagnostic::code).containsOnly(DiagnosticCode.NOT_BOUND);
    assertThat(textAt(notes.get(0))).startsWith("shop.people");
    assertThat(notes).extracting(Diagnostic::node).containsExactly("a", "b");
  }

  @Test
  void aQueryIsToldAtItsOwnCharacter() throws IOException {
    Diagnostic problem =
        only(
            bind(
                "{\"id\": \"a\", \"type\": \"sql\", \"inputs\": {\"o\": \"orders\"}, \"query\":"
                    + " \"  SELECT o.id,\\n o.amout FROM o;\"}"));

    assertThat(textAt(problem)).startsWith("o.amout FROM o");
    assertThat(problem.hint()).isEqualTo("did you mean 'o.amount'?");
  }

  @Test
  void nothingIsWrittenOutsideTheScratchFolder() throws IOException {
    String out = folder.resolve("out").toString();

    assertThat(
            bind(
                "{\"id\": \"flat\", \"type\": \"drop\", \"input\": \"orders\","
                    + " \"columns\": [\"tags\", \"place\", \"props\"]}",
                "{\"id\": \"csv\", \"type\": \"write-csv\", \"input\": \"flat\", \"path\": \"%s/a\","
                        .formatted(out)
                    + " \"mode\": \"overwrite\", \"file-name\": \"x.csv\"}",
                "{\"id\": \"files\", \"type\": \"write-parquet\", \"input\": \"orders\", \"path\": \"%s/b\","
                        .formatted(out)
                    + " \"mode\": \"overwrite-partitions\", \"partition-by\": [\"day\"]}",
                "{\"id\": \"table\", \"type\": \"write-table\", \"input\": \"orders\", \"table\":"
                    + " \"t\"}",
                "{\"id\": \"rows\", \"type\": \"write-jdbc\", \"input\": \"flat\","
                    + " \"connection\": \"nowhere\", \"table\": \"t\"}",
                "{\"id\": \"look\", \"type\": \"print\", \"input\": \"orders\"}"))
        .isEmpty();
    assertThat(Path.of(out)).doesNotExist();
    assertThat(spark.catalog().tableExists("t")).isFalse();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.equals("workflow.json") || name.startsWith("scratch"));
    }
  }

  @Test
  void theSessionOfOthersIsLeftAsItIs() throws IOException {
    bind(WRITE.formatted("orders"));

    assertThat(spark.conf().get("spark.sql.runSQLOnFiles")).isEqualTo("true");
    assertThat(
            SparkSession.getActiveSession().isEmpty()
                || SparkSession.getActiveSession().get() == spark)
        .isTrue();
  }
}

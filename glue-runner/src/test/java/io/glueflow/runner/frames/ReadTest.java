// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.named;
import static io.glueflow.runner.frames.TestPlan.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Read;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.JobCounter;
import io.glueflow.runner.connection.ConnectionSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest extends FrameTest {

  private static final Map<String, String> HEADER = Map.of("header", "true");
  private static final Schema ITEMS = schema("id INT NOT NULL, name VARCHAR(10), price DOUBLE");

  @Test
  void readsCsvWithADeclaredSchemaWithoutAJob() {
    write("items.csv", "id,name,price\n1,pen,0.5\n2,,\n");
    Step step = apply(read("csv", ITEMS, HEADER, "", "items.csv"));

    assertThat(JobCounter.jobs(spark, () -> frames().frame(step))).isZero();
    assertThat(rows(frame(step))).containsExactly("[1,pen,0.5]", "[2,null,null]");
  }

  @Test
  void readsCsvWithTheSchemaOfItsHeader() {
    write("items.csv", "id,na.me\n1,pen\n");

    Dataset<Row> frame = frame(apply(read("csv", Schema.UNKNOWN, HEADER, "", "items.csv")));

    assertThat(frame.columns()).containsExactly("id", "na.me");
    assertThat(rows(frame)).containsExactly("[1,pen]");
  }

  @Test
  void readsSeveralPathsAndPatterns() {
    write("a/1.csv", "1,a,1\n");
    write("a/2.csv", "2,b,2\n");
    write("b/3.csv", "3,c,3\n");

    assertThat(sortedRows(frame(apply(read("csv", ITEMS, Map.of(), "", "a/*.csv", "b")))))
        .containsExactly("[1,a,1.0]", "[2,b,2.0]", "[3,c,3.0]");
  }

  @Test
  void readsBelowAFolderWhoseNameLooksLikeAPattern() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("Data [2026] {a,b}?"));
    Files.writeString(odd.resolve("items.csv"), "1,a,1\n");
    try (FrameBuilder builder =
        new FrameBuilder(
            spark,
            new PathResolver(odd.toString(), Map.of()),
            ConnectionSource.NONE,
            BookmarkedTables.NONE)) {
      assertThat(builder.frame(apply(read("csv", ITEMS, Map.of(), "", "*.csv"))).count())
          .isEqualTo(1);
    }
  }

  @Test
  void saysWhichPathIsMissing() {
    Step step = apply(read("csv", ITEMS, HEADER, "", "gone.csv"));

    assertThatThrownBy(() -> frames().frame(step))
        .isInstanceOf(StepException.class)
        .hasMessageContaining("gone.csv");
  }

  @Test
  void partitionColumnsKeepTheDeclaredOrderAndComeOnlyWhenDeclared() {
    write("sales/day=2026-01-31/x.csv", "1,10\n");

    assertThat(
            rows(
                frame(
                    apply(
                        read(
                            "csv",
                            schema("day STRING, id INT, amount INT"),
                            Map.of(),
                            "",
                            "sales")))))
        .containsExactly("[2026-01-31,1,10]");
    assertThat(rows(frame(apply(read("csv", schema("id INT, amount INT"), Map.of(), "", "sales")))))
        .containsExactly("[1,10]");
    assertThat(frame(apply(read("csv", Schema.UNKNOWN, Map.of(), "bad", "sales"))).columns())
        .containsExactly("_c0", "_c1", "day", "bad");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsBadCsvRowsApart(boolean declared) {
    write(
        "items.csv",
        "id,name,price\n1,pen,0.5\nx,cup,1\n3,few\n4,many,1,2\n\"5\",\"a,b\",2\n6,ink,dear\n");
    Map<String, String> options =
        declared ? HEADER : Map.of("header", "true", "inferSchema", "true");
    Step step =
        apply(read("csv", declared ? ITEMS : Schema.UNKNOWN, options, "bad row", "items.csv"));

    Dataset<Row> frame = frame(step);

    assertThat(frame.columns()).containsExactly("id", "name", "price", "bad row");
    if (declared) {
      assertThat(rows(frame))
          .containsExactly(
              "[1,pen,0.5,null]",
              "[null,cup,1.0,x,cup,1]",
              "[3,few,null,3,few]",
              "[4,many,1.0,4,many,1,2]",
              "[5,a,b,2.0,null]",
              "[6,ink,null,6,ink,dear]");
    } else {
      assertThat(sortedRows(frame.filter("`bad row` IS NOT NULL").select("`bad row`")))
          .containsExactly("[3,few]", "[4,many,1,2]");
    }
  }

  @Test
  void badRowsDoNotDependOnTheColumnsUsed() {
    write("items.csv", "1,pen,0.5\nx,cup,1\n3,few\n4,many,1,2\n6,ink,dear\n");
    Step step = apply(read("csv", ITEMS, Map.of(), "bad", "items.csv"));
    Step bad = apply(new Filter(Expression.of("bad IS NOT NULL")), step);
    Step good = apply(new Filter(Expression.of("bad IS NULL")), step);

    Dataset<Row> texts = frame(apply(new Project(List.of(NamedExpression.column("bad"))), bad));
    Dataset<Row> names = frame(apply(new Project(List.of(NamedExpression.column("name"))), good));

    assertThat(rows(texts)).containsExactly("[x,cup,1]", "[3,few]", "[4,many,1,2]", "[6,ink,dear]");
    assertThat(rows(names)).containsExactly("[pen]");
    assertThat(frame(bad).count()).isEqualTo(4);
    assertThat(frame(good).count()).isEqualTo(1);
    assertThat(frame(good).select("id").filter("id > 0").count()).isEqualTo(1);
  }

  @Test
  void droppingMalformedRowsDoesNotDependOnTheColumnsUsed() {
    write("items.csv", "1,pen,0.5\nx,cup,1\n3,few\n6,ink,dear\n");
    Step step = apply(read("csv", ITEMS, Map.of("mode", "DROPMALFORMED"), "", "items.csv"));

    assertThat(rows(frame(step))).containsExactly("[1,pen,0.5]");
    assertThat(frame(step).count()).isEqualTo(1);
    assertThat(rows(frame(step).select("name"))).containsExactly("[pen]");
  }

  @Test
  void failsFastWhateverColumnsAreUsed() {
    write("items.csv", "1,pen,0.5\n2,ink,dear\n");
    Step step = apply(read("csv", ITEMS, Map.of("MODE", "failfast"), "", "items.csv"));

    assertThatThrownBy(() -> frame(step).select("id").collectAsList())
        .hasStackTraceContaining("MALFORMED_RECORD");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false",
    "ISO-8859-1,false",
    "UTF-16,true",
    "UTF-16LE,true",
    "windows-1252,false"
  })
  void readsEncodings(String encoding, boolean multiLine) throws IOException {
    Files.write(
        folder.resolve("items.csv"),
        "id,name,price\n1,Füße,1\n2,naïve,2\n".getBytes(Charset.forName(encoding)));
    Map<String, String> options =
        Map.of("header", "true", "encoding", encoding, "multiLine", String.valueOf(multiLine));

    assertThat(rows(frame(apply(read("csv", ITEMS, options, "", "items.csv")))))
        .containsExactly("[1,Füße,1.0]", "[2,naïve,2.0]");
    assertThat(rows(frame(apply(read("csv", Schema.UNKNOWN, options, "bad", "items.csv")))))
        .containsExactly("[1,Füße,1,null]", "[2,naïve,2,null]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void passesOverAByteOrderMark(boolean multiLine) {
    write("items.csv", "\uFEFFid,name\n1,pen\n");
    Map<String, String> options = Map.of("header", "true", "multiLine", String.valueOf(multiLine));

    assertThat(frame(apply(read("csv", Schema.UNKNOWN, options, "", "items.csv"))).columns())
        .containsExactly("id", "name");
  }

  @Test
  void readsGzip() throws IOException {
    try (OutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("items.csv.gz")))) {
      gzip.write("1,pen,1\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(rows(frame(apply(read("csv", ITEMS, Map.of(), "", "items.csv.gz")))))
        .containsExactly("[1,pen,1.0]");
  }

  @Test
  void readsQuotedLinesTabsAndNullValues() {
    write("items.tsv", "1\t'two\nlines'\t0.5\n2\t'it\\'s'\tNA\n");
    Map<String, String> options =
        Map.of("sep", "\\t", "quote", "'", "escape", "\\", "multiLine", "true", "nullValue", "NA");

    assertThat(rows(frame(apply(read("csv", ITEMS, options, "", "items.tsv")))))
        .containsExactly("[1,two\nlines,0.5]", "[2,it's,null]");
  }

  @Test
  void tellsBadJsonRowsApart() {
    write("items.json", "{\"id\":1,\"name\":\"pen\"}\n{\"id\":\"x\"}\nnonsense\n");

    Step declared = apply(read("json", ITEMS, Map.of(), "bad", "items.json"));
    Step inferred = apply(read("json", Schema.UNKNOWN, Map.of(), "bad", "items.json"));

    assertThat(rows(frame(declared)))
        .containsExactly(
            "[1,pen,null,null]", "[null,null,null,{\"id\":\"x\"}]", "[null,null,null,nonsense]");
    assertThat(frame(inferred).columns()).containsExactly("id", "name", "bad");
    assertThat(rows(frame(inferred).filter("bad IS NOT NULL").select("bad")))
        .containsExactly("[nonsense]");
  }

  @Test
  void readsNestedJson() {
    write("items.json", "{\"id\":1,\"tags\":[\"a\"],\"at\":{\"x\":1}}\n");
    Schema nested = schema("id INT, tags ARRAY<CHAR(1)>, at STRUCT<x: INT NOT NULL>");

    assertThat(rows(frame(apply(read("json", nested, Map.of(), "", "items.json")))).get(0))
        .contains("a")
        .endsWith("[1]]");
  }

  @Test
  void readsXmlOnBothSparkLines() {
    write("one.xml", "<all><item><id>1</id><name>pen</name></item></all>");
    write("two.xml", "<all><item><id>x</id><name>cup</name></item></all>");
    Map<String, String> options = Map.of("rowTag", "item");
    Schema declared = schema("id INT, name STRING");

    assertThat(rows(frame(apply(read("xml", declared, options, "", "one.xml")))))
        .containsExactly("[1,pen]");
    assertThat(
            sortedRows(
                frame(apply(read("xml", declared, options, "bad", "one.xml", "two.xml")))
                    .selectExpr("bad IS NULL")))
        .containsExactly("[false]", "[true]");
    assertThat(rows(frame(apply(read("xml", Schema.UNKNOWN, options, "", "one.xml")))))
        .containsExactly("[1,pen]");
  }

  @Test
  void readsTextAndColumnarFiles() {
    write("notes.txt", "one\ntwo\n");
    spark.range(3).write().parquet(folder.resolve("p").toString());
    spark.range(3).write().orc(folder.resolve("o").toString());

    assertThat(rows(frame(apply(read("text", schema("value STRING"), Map.of(), "", "notes.txt")))))
        .containsExactly("[one]", "[two]");
    assertThat(frame(apply(read("parquet", Schema.UNKNOWN, Map.of(), "", "p"))).count())
        .isEqualTo(3);
    assertThat(frame(apply(read("orc", schema("id BIGINT"), Map.of(), "", "o"))).count())
        .isEqualTo(3);
  }

  @Test
  void refusesBadRowsOfFormatsThatHaveNone() {
    assertThatThrownBy(
            () -> frames().frame(apply(read("parquet", schema("id INT"), Map.of(), "bad", "p"))))
        .hasMessageContaining("CSV, JSON and XML only, not in parquet");
  }

  @Test
  void plainCsvIsPruned() {
    write("items.csv", "1,pen,0.5\n");
    Step step = apply(read("csv", ITEMS, Map.of(), "", "items.csv"));
    Step one = apply(new Project(List.of(named("n", "id"))), step);

    assertThat(frame(one).queryExecution().executedPlan().toString())
        .contains("ReadSchema: struct<id:int>");
  }

  private static Read read(
      String format,
      Schema schema,
      Map<String, String> options,
      String badRowColumn,
      String... paths) {
    return new Read(format, List.of(paths), schema, options, badRowColumn);
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

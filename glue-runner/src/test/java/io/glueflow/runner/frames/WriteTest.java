// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static io.glueflow.runner.frames.TestPlan.apply;
import static io.glueflow.runner.frames.TestPlan.inline;
import static io.glueflow.runner.frames.TestPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FileLayout;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.runner.JobCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest extends FrameTest {

  private final Step rows =
      inline(
          "id INT, day STRING, `a b` STRING",
          row("1", "mo", "x"),
          row("2", "tu", "y"),
          row("3", "mo", null));

  private final Step thousand =
      inline(
          "n INT",
          IntStream.range(0, 1000).mapToObj(i -> row(String.valueOf(i))).toArray(String[][]::new));

  @ParameterizedTest
  @CsvSource({"csv,gzip,.csv.gz", "json,,.json", "parquet,zstd,.zstd.parquet", "orc,zlib,.orc"})
  void writesFormatsWithCompression(String format, String compression, String ending) {
    Map<String, String> options =
        compression == null ? Map.of() : Map.of("compression", compression);

    write(rows, new Write(format, "out", WriteMode.ERROR, List.of(), options, FileLayout.DEFAULT));

    assertThat(files("out")).contains("_SUCCESS").anyMatch(name -> name.endsWith(ending));
    assertThat(spark.read().format(format).load(folder.resolve("out").toString()).count())
        .isEqualTo(3);
  }

  @Test
  void writesTextAndToSourcesWithoutAPath() {
    Step text = inline("value STRING", row("one"), row("two"));

    write(text, write("text", "out", WriteMode.ERROR, FileLayout.DEFAULT));
    write(rows, write("noop", "", WriteMode.OVERWRITE, FileLayout.DEFAULT));

    assertThat(spark.read().textFile(folder.resolve("out").toString()).collectAsList())
        .containsExactly("one", "two");
  }

  @Test
  void errorModeRefusesWhatExists() {
    Write write = write("parquet", "out", WriteMode.ERROR, FileLayout.DEFAULT);
    write(rows, write);

    assertThatThrownBy(() -> write(rows, write))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("PATH_ALREADY_EXISTS");
  }

  @ParameterizedTest
  @CsvSource({"APPEND,6", "OVERWRITE,3", "IGNORE,3"})
  void otherModesDoWhatTheySay(WriteMode mode, long expected) {
    write(rows, write("parquet", "out", WriteMode.ERROR, FileLayout.DEFAULT));
    write(rows, write("parquet", "out", mode, FileLayout.DEFAULT));

    assertThat(read("out").size()).isEqualTo(expected);
  }

  @Test
  void overwritesOnlyThePartitionsOfItsRows() {
    Write write =
        new Write(
            "parquet",
            "out",
            WriteMode.OVERWRITE_PARTITIONS,
            List.of("DAY"),
            Map.of(),
            FileLayout.DEFAULT);
    write(rows, write);
    write(inline("id INT, `a b` STRING, day STRING", row("9", "z", "tu")), write);

    assertThat(read("out")).containsExactly("[1,x,mo]", "[3,null,mo]", "[9,z,tu]");
  }

  @Test
  void overwritingPartitionsNeedsPartitions() {
    assertThatThrownBy(
            () ->
                write(
                    rows,
                    write("parquet", "out", WriteMode.OVERWRITE_PARTITIONS, FileLayout.DEFAULT)))
        .hasMessageContaining("by which columns");
  }

  @Test
  void writesExactlySoManyFiles() {
    write(thousand, write("parquet", "out", WriteMode.ERROR, files(3)));

    assertThat(parts("out")).hasSize(3);
  }

  @Test
  void writesOneFilePerPartitionFolder() {
    write(rows, new Write("csv", "out", WriteMode.ERROR, List.of("day"), Map.of(), files(2)));

    assertThat(parts("out/day=mo")).hasSize(1);
    assertThat(parts("out/day=tu")).hasSize(1);
  }

  @Test
  void mergingFilesKeepsAnOrder() {
    Step sorted =
        apply(
            new Filter(Expression.of("n <> 5")),
            apply(
                new Sort(List.of(new SortKey(Expression.column("n"), true, false)), false),
                thousand));

    write(sorted, write("csv", "out", WriteMode.ERROR, named("report.csv")));

    assertThat(lines("out/report.csv")).hasSize(999).startsWith("999", "998").endsWith("1", "0");
  }

  @Test
  void limitsTheRowsOfAFile() {
    write(thousand, write("json", "out", WriteMode.ERROR, new FileLayout(1, 0, 300, "")));

    assertThat(parts("out")).hasSize(4);
  }

  @Test
  void estimatesTheNumberOfFilesFromTheirSize() {
    write(thousand, write("csv", "in", WriteMode.ERROR, FileLayout.DEFAULT));
    Step step = apply(new Read("csv", List.of("in"), TestPlan.schema("n INT"), Map.of(), ""));
    long bytes = parts("in").stream().mapToLong(file -> file.toFile().length()).sum();

    write(step, write("csv", "out", WriteMode.ERROR, new FileLayout(0, bytes / 4 + 1, 0, "")));
    write(step, write("csv", "one", WriteMode.ERROR, new FileLayout(0, bytes * 2, 0, "")));

    assertThat(parts("out")).hasSize(4);
    assertThat(parts("one")).hasSize(1);
  }

  @Test
  void runsOneJobLikeAHandWrittenWrite() {
    Write write = write("parquet", "out", WriteMode.ERROR, FileLayout.DEFAULT);
    Step step = apply(write, thousand);
    frames().frame(step);

    int ours = JobCounter.jobs(spark, () -> frames().write(step, frames().frame(step)));
    int byHand =
        JobCounter.jobs(
            spark,
            () -> frames().frame(thousand).write().parquet(folder.resolve("hand").toString()));

    assertThat(ours).isEqualTo(byHand);
  }

  @Test
  void writesASingleFileAndNothingElse() {
    write(
        rows,
        new Write(
            "csv",
            "out/deep",
            WriteMode.ERROR,
            List.of(),
            Map.of("header", "true"),
            named("report.csv")));

    assertThat(files("out/deep")).containsExactly("_SUCCESS", "report.csv");
    assertThat(files("out")).containsExactly("deep");
    assertThat(lines("out/deep/report.csv"))
        .containsExactly("id,day,a b", "1,mo,x", "2,tu,y", "3,mo,");
  }

  @Test
  void writesASingleFileWithoutRows() {
    Step none = apply(new Filter(Expression.of("false")), rows);

    write(
        none,
        new Write(
            "csv", "out", WriteMode.ERROR, List.of(), Map.of("header", "true"), named("r.csv")));
    write(none, write("parquet", "p", WriteMode.ERROR, named("r.parquet")));

    assertThat(files("out")).containsExactly("_SUCCESS", "r.csv");
    assertThat(read("p")).isEmpty();
  }

  @Test
  void singleFileKeepsTheRulesOfTheModes() {
    write(rows, write("json", "out", WriteMode.ERROR, named("a.json")));

    assertThatThrownBy(() -> write(rows, write("json", "out", WriteMode.ERROR, named("b.json"))))
        .hasStackTraceContaining("FileAlreadyExistsException");
    write(rows, write("json", "out", WriteMode.IGNORE, named("b.json")));
    assertThat(files("out")).containsExactly("_SUCCESS", "a.json");

    write(rows, write("json", "out", WriteMode.APPEND, named("b.json")));
    assertThat(files("out")).containsExactly("_SUCCESS", "a.json", "b.json");
    assertThatThrownBy(() -> write(rows, write("json", "out", WriteMode.APPEND, named("b.json"))))
        .hasStackTraceContaining("b.json already exists");

    write(rows, write("json", "out", WriteMode.OVERWRITE, named("c.json")));
    assertThat(files("out")).containsExactly("_SUCCESS", "c.json");
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR", "OVERWRITE"})
  void aFailedSingleFileLeavesNothingBehind(WriteMode mode) {
    if (mode == WriteMode.OVERWRITE) {
      write(rows, write("json", "out", WriteMode.ERROR, named("old.json")));
    }
    Step failing =
        apply(
            new Filter(Expression.of("IF(id = 3, CAST(raise_error('boom') AS BOOLEAN), true)")),
            rows);

    assertThatThrownBy(() -> write(failing, write("json", "out", mode, named("new.json"))))
        .hasStackTraceContaining("boom");

    assertThat(files(".")).isEqualTo(mode == WriteMode.OVERWRITE ? List.of("out") : List.of());
    if (mode == WriteMode.OVERWRITE) {
      assertThat(files("out")).containsExactly("_SUCCESS", "old.json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"my report (1).csv", "größe.csv"})
  void singleFileTakesAnyName(String name) {
    write(rows, write("csv", "out put", WriteMode.ERROR, named(name)));

    assertThat(files("out put")).contains(name);
  }

  @Test
  void refusesASingleFileInPartitions() {
    assertThatThrownBy(
            () ->
                write(
                    rows,
                    new Write(
                        "csv", "o", WriteMode.ERROR, List.of("day"), Map.of(), named("r.csv"))))
        .hasMessageContaining("cannot be partitioned");
  }

  private void write(Step input, Write write) {
    Step step = apply(write, input);
    frames().write(step, frame(step));
  }

  private static Write write(String format, String path, WriteMode mode, FileLayout layout) {
    return new Write(format, path, mode, List.of(), Map.of(), layout);
  }

  private static FileLayout files(int count) {
    return new FileLayout(count, 0, 0, "");
  }

  private static FileLayout named(String name) {
    return new FileLayout(0, 0, 0, name);
  }

  private List<String> read(String path) {
    return sortedRows(
        frame(apply(new Read("parquet", List.of(path), Schema.UNKNOWN, Map.of(), ""))));
  }

  /** All but the checksums that Spark itself leaves beside its files. */
  private List<String> files(String path) {
    try (Stream<Path> found = Files.list(folder.resolve(path))) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> parts(String path) {
    try (Stream<Path> found = Files.list(folder.resolve(path))) {
      return found.filter(file -> file.getFileName().toString().startsWith("part-")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> lines(String path) {
    try {
      return Files.readAllLines(folder.resolve(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

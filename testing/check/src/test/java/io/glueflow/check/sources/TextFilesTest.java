// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.sources;

import io.glueflow.model.operation.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is inferred from generated texts is never different from what Spark infers. */
class TextFilesTest {

  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void csv(@ForAll("csvTexts") String text, @ForAll("csvOptions") List<String> options) {
    check("csv", text, options);
  }

  @Property(tries = TRIES)
  void json(@ForAll("jsonTexts") String text, @ForAll("jsonOptions") List<String> options) {
    check("json", text, options);
  }

  @Property(tries = 200)
  void partitions(@ForAll("partitionValues") List<String> values) {
    Path folder = folder();
    for (String value : values) {
      write(folder.resolve("data/p=" + value + "/a.txt"), "x\n");
    }
    new SchemasOfFiles(folder)
        .assertNotWrong(SchemasOfFiles.read("text", "data"), values.toString());
  }

  private static void check(String format, String text, List<String> options) {
    Path folder = folder();
    write(folder.resolve("a." + format), text);
    Read read = SchemasOfFiles.read(format, "a." + format, options.toArray(String[]::new));
    new SchemasOfFiles(folder).assertNotWrong(read, text);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/texts")), "t")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arbitrary<String> scalars() {
    return Arbitraries.of(
        "1",
        "-7",
        "+3",
        "007",
        "3000000000",
        "12345678901234567890",
        "1234567890123456789012",
        "99999999999999999999999999999999999999",
        "999999999999999999999999999999999999999",
        "1.",
        "1.0",
        "-0.5",
        ".5",
        "1e3",
        "1E-2",
        "1e0",
        "1d",
        "2f",
        "NaN",
        "Inf",
        "-Inf",
        "Infinity",
        "0x1p3",
        "true",
        "FALSE",
        "yes",
        "x",
        "a b",
        " 1",
        "1 ",
        " x ",
        "",
        " ",
        "null",
        "NULL",
        "2026-01-31",
        "2026-1-1",
        "2026",
        "2026-13-01",
        "2026-01-31 10:20:30",
        "2026-01-31T10:20:30.123Z",
        "2026-02-28",
        "2026-02-28",
        "2026-02-30",
        "2026-01-31 10:20:30.5",
        "2026-01-31T10:20:30+02:00",
        "2026-01-31 25:00:00",
        "10:20",
        "T10",
        "epoch",
        "12-34",
        "1,5",
        "1_000",
        "\u0661",
        "-",
        "+",
        ".",
        "E",
        "e5",
        "--1",
        "\u00e4",
        "#",
        "\\",
        "a\\b",
        "it's");
  }

  @Provide
  Arbitrary<String> csvTexts() {
    Arbitrary<String> quoted =
        Arbitraries.of(
            "\"a\"",
            "\"a,b\"",
            "\"a\"\"b\"",
            "\"\"",
            "\"1\"",
            "\"a\\\"b\"",
            "\"a\nb\"",
            "\"a",
            "a\"b",
            "\"a\"b",
            " \"a\"",
            "\"a\" ",
            "\"\"\"\"");
    Arbitrary<String> value =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, scalars()), net.jqwik.api.Tuple.of(1, quoted));
    Arbitrary<String> line =
        value.list().ofMinSize(1).ofMaxSize(4).map(values -> String.join(",", values));
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n", "\r\n", "\r", "\n\n");
    return Combinators.combine(
            line.list().ofMinSize(1).ofMaxSize(5), end, Arbitraries.of("", "\uFEFF"))
        .as((lines, ends, mark) -> mark + String.join(ends, lines) + ends);
  }

  @Provide
  Arbitrary<List<String>> csvOptions() {
    return Arbitraries.of(
            "header=true",
            "header=true",
            "inferSchema=true",
            "inferSchema=true",
            "escape=\"",
            "multiLine=true",
            "ignoreLeadingWhiteSpace=true",
            "ignoreTrailingWhiteSpace=true",
            "nullValue=x",
            "nullValue=",
            "comment=#",
            "quote=",
            "sep=;",
            "mode=DROPMALFORMED",
            "encoding=ISO-8859-1")
        .list()
        .ofMaxSize(4)
        .map(options -> options.stream().distinct().collect(Collectors.toList()));
  }

  @Provide
  Arbitrary<String> jsonTexts() {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "1",
            "-1",
            "2.5",
            "1e3",
            "12345678901234567890",
            "1234567890123456789012345.678",
            "99999999999999999999999999999999999999999",
            "true",
            "false",
            "null",
            "\"\"",
            "\"x\"",
            "\"1\"",
            "\"2026-01-31\"",
            "'y'",
            "NaN",
            "-Infinity",
            "01",
            "+1",
            "[]",
            "{}",
            "\"\\u00e4\"");
    Arbitrary<String> value =
        Arbitraries.recursive(
            () -> scalar,
            inner ->
                Arbitraries.oneOf(
                    inner.list().ofMaxSize(3).map(v -> "[" + String.join(", ", v) + "]"),
                    objects(inner)),
            0,
            2);
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(20, objects(value)),
            net.jqwik.api.Tuple.of(2, value),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of(
                    "",
                    " ",
                    "{\"a\": ",
                    "{\"a\": 1} x",
                    "x",
                    "{a: 1}",
                    "[{\"a\": 1}",
                    "{\"a\": 1,}")));
    return line.list().ofMinSize(1).ofMaxSize(5).map(lines -> String.join("\n", lines) + "\n");
  }

  private static Arbitrary<String> objects(Arbitrary<String> value) {
    Arbitrary<String> name = Arbitraries.of("a", "b", "c", "B", "", "a b");
    return Combinators.combine(name.list().ofMaxSize(3).uniqueElements(), value.list().ofSize(3))
        .as(
            (names, values) -> {
              StringBuilder object = new StringBuilder("{");
              for (int i = 0; i < names.size(); i++) {
                object.append(i == 0 ? "" : ", ").append('"').append(names.get(i)).append("\": ");
                object.append(values.get(i));
              }
              return object.append("}").toString();
            });
  }

  @Provide
  Arbitrary<List<String>> jsonOptions() {
    return Arbitraries.of(
            "multiLine=true",
            "primitivesAsString=true",
            "mode=DROPMALFORMED",
            "mode=FAILFAST",
            "columnNameOfCorruptRecord=bad",
            "encoding=UTF-8")
        .list()
        .ofMaxSize(2)
        .map(options -> options.stream().distinct().collect(Collectors.toList()));
  }

  @Provide
  Arbitrary<List<String>> partitionValues() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3, scalars().map(text -> text.replace("/", "-").replace(":", "%3A"))),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of(
                    "__HIVE_DEFAULT_PARTITION__",
                    "2026-01-31 10%3A20%3A30",
                    "2026-01-31 10%3A20%3A30.5",
                    "2026-01-31 10%3A20%3A30.55",
                    "2026-02-30",
                    "a%20b",
                    "100%",
                    "-2026-01-01")))
        .filter(text -> !text.isEmpty())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(values -> values.stream().distinct().collect(Collectors.toList()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsNotOverwrittenTest {

  @ParameterizedTest(name = "{0} is read, {1} is overwritten")
  @CsvSource({
    "in, in",
    "in, ./in",
    "./in/, in",
    "in, in/",
    "in, other/../in",
    "in/../in//x, in/x",
    "in/*.csv, in",
    "'in/2026-{01,02}', in",
    "in/day=2026-01-31, in",
    "in/file.csv, .",
    "in/file.csv, x/..",
    "../in, ..",
    "in, ..",
    "/data/in, /data",
    "file:/data/in, /data/in",
    "/data/in, file:///data/in",
    "/data/../in, /in",
    "s3://bucket/in, s3://bucket/in/",
    "s3://bucket/in/*, s3://bucket/in",
    "s3://bucket/in, s3a://bucket/in",
    "s3://bucket/in, s3://bucket",
  })
  void overwritingWhatIsReadIsRefused(String read, String written) {
    assertThat(Checked.nodes(new PathsNotOverwritten(), reads(read), writes(written, "overwrite")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF312 4 out"))
        .matches(problem -> problem.message().contains("'" + read + "', which node 'in' reads"));
  }

  @ParameterizedTest(name = "{0} is read, {1} is overwritten")
  @CsvSource({
    "in, out",
    "in, in2",
    "in2, in",
    "in, in/out",
    "in, In",
    "in, ../in",
    "in, /in",
    "/in, in",
    "/in, .",
    "../in, .",
    "s3://bucket/in, in",
    "s3://bucket/in, .",
    "s3://bucket/in, /",
    "s3://bucket/in, s3://other/in",
    "s3://bucket/input, s3://bucket/in",
    "s3://in, /in",
    "${env:ROOT}/in, .",
    "${env:ROOT}/in, in",
    "${env:ROOT}, ${env:OTHER}",
  })
  void overwritingAnotherPlaceIsWell(String read, String written) {
    assertThat(Checked.nodes(new PathsNotOverwritten(), reads(read), writes(written, "overwrite")))
        .isEmpty();
  }

  @Test
  void onlyOverwritingIsRefused() {
    assertThat(Checked.nodes(new PathsNotOverwritten(), reads("in"), writes("in", "append")))
        .isEmpty();
    assertThat(Checked.nodes(new PathsNotOverwritten(), reads("in"), writes("in", "error")))
        .isEmpty();
  }

  @Test
  void placesOfUnboundParametersCannotBeCompared() {
    String parameters = "{'folder': {'type': 'string'}}";

    assertThat(
            Checked.workflow(
                new PathsNotOverwritten(),
                parameters,
                reads("in"),
                writes("${folder}", "overwrite")))
        .isEmpty();
  }

  private static String reads(String path) {
    return "{'id': 'in', 'type': 'read-csv', 'path': '" + path + "', 'schema': 'a INT'}";
  }

  private static String writes(String path, String mode) {
    return "{'id': 'out', 'type': 'write-csv', 'input': 'in', 'mode': '%s',\n 'path': '%s'}"
        .formatted(mode, path);
  }

  @Test
  void aTableThatIsReadIsNotReplaced() {
    String read = "{'id': 'rows', 'type': 'read-table', 'database': 'shop', 'table': 'T'}";
    String write =
        "{'id': 'out', 'type': 'write-table', 'input': 'rows', 'database': 'shop', 'table': 't',"
            + " 'mode': '%s'}";

    assertThat(Checked.nodes(new PathsNotOverwritten(), read, write.formatted("overwrite")))
        .singleElement()
        .matches(
            problem ->
                problem.message().equals("overwrites the table 'shop.t', which node 'rows' reads"));
    assertThat(Checked.nodes(new PathsNotOverwritten(), read, write.formatted("append"))).isEmpty();
  }
}

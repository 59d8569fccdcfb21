// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSchemesTest {

  @ParameterizedTest
  @CsvSource({"s33, s3", "hfds, hdfs", "flie, file", "S3A, s3a", "S3, s3"})
  void aSlipIsTold(String scheme, String meant) {
    assertThat(Checked.nodes(new PathSchemes(), reads("\"" + scheme + "://bucket/in\"")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF304 2 in"))
        .matches(problem -> problem.message().equals("no file system is named '" + scheme + "'"))
        .matches(problem -> problem.hint().equals("did you mean '" + meant + "'?"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3//bucket/in, s3://bucket/in",
    "s3:/bucket/in, s3://bucket/in",
    "s3a:///bucket/in, s3a://bucket/in"
  })
  void whatStandsBetweenSchemeAndBucketIsTold(String path, String meant) {
    assertThat(Checked.nodes(new PathSchemes(), reads("\"" + path + "\"")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF304 2 in"))
        .matches(problem -> problem.hint().equals("did you mean '" + meant + "'?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in",
        "s3/in",
        "data//in",
        "file:/in",
        "file:///in",
        "/in",
        "in:/x",
        "s3://b/in",
        "s3a://b/in",
        "hdfs:///in",
        "${env:ROOT}/in",
        "os://b/in",
        "ourstore://b/in",
        "in/a:b"
      })
  void whatMayBeThereIsLeftAlone(String path) {
    assertThat(Checked.nodes(new PathSchemes(), reads("\"" + path + "\""))).isEmpty();
  }

  @Test
  void ofSeveralPathsTheWrongOneIsTold() {
    assertThat(Checked.nodes(new PathSchemes(), reads("[\"s3://b/a\",\n \"s33://b/b\"]")))
        .singleElement()
        .matches(problem -> Checked.brief(problem).equals("GF304 3 in"));
  }

  private static String reads(String path) {
    return "{'id': 'in', 'type': 'read-json', 'path': %s, 'schema': 'a INT'}".formatted(path);
  }
}

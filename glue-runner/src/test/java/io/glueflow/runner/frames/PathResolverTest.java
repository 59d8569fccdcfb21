// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathResolverTest {

  private final PathResolver resolver =
      new PathResolver(
          "/work/flow/",
          Map.of(
              "s3://bucket/in", "/local/in/",
              "s3://bucket/in/deep/", "/deep",
              "data", "copies"));

  @ParameterizedTest
  @CsvSource({
    "orders.csv, /work/flow/orders.csv",
    "a/b/*.csv, /work/flow/a/b/*.csv",
    "../up, /work/flow/../up",
    "a:b.csv, /work/flow/a:b.csv",
    "s3://other/x, s3://other/x",
    "file:/x/y, file:/x/y",
    "s3://bucket/in, /local/in",
    "s3://bucket/in/x, /local/in/x",
    "s3://bucket/in/deep/x, /deep/x",
    "s3://bucket/input/x, s3://bucket/input/x",
    "data/x.csv, /work/flow/copies/x.csv",
    "database/x.csv, /work/flow/database/x.csv",
  })
  void resolves(String path, String expected) {
    assertThat(resolver.resolve(path)).isEqualTo(expected);
    assertThat(resolver.pattern(path)).isEqualTo(expected);
  }

  @Test
  void keepsUrisAsBase() {
    assertThat(new PathResolver("s3://bucket/flows", Map.of()).resolve("x/y"))
        .isEqualTo("s3://bucket/flows/x/y");
  }

  @Test
  void onlyTheWorkflowsOwnWildcardsAreWildcards() {
    PathResolver odd = new PathResolver("/a[1]", Map.of("s3://b", "/c{2}"));

    assertThat(odd.pattern("*.csv")).isEqualTo("/a\\[1\\]/*.csv");
    assertThat(odd.pattern("s3://b/x?")).isEqualTo("/c\\{2\\}/x?");
    assertThat(odd.resolve("x")).isEqualTo("/a[1]/x");
  }
}

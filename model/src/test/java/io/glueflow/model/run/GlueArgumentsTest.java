// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GlueArgumentsTest {

  private static GlueRun run(Map<String, String> parameters) {
    return new GlueRun(
        "s3://b/w.json", "0a", "w.json", "t", "s3://b/runs", "s3://b/data", parameters, 5);
  }

  private static Map<String, String> pairs(String... arguments) {
    return GlueArguments.pairs(arguments);
  }

  @Property
  void aRunIsReadAsItWasWritten(@ForAll Map<String, String> parameters) {
    GlueRun run = run(parameters);
    List<String> line = new ArrayList<>(List.of("--enable-metrics", "--JOB_NAME", "job"));
    GlueArguments.write(run).forEach((name, value) -> line.addAll(List.of(name, value)));

    assertThat(GlueArguments.read(GlueArguments.pairs(line.toArray(String[]::new)))).isEqualTo(run);
  }

  @Example
  void aValueOfOursMayBeginWithDashes() {
    assertThat(pairs("--param-a", "--b", "--param-c", "--", "--glueflow-name", "--w.json"))
        .isEqualTo(Map.of("--param-a", "--b", "--param-c", "--", "--glueflow-name", "--w.json"));
  }

  @Example
  void anArgumentOfOthersMayStandAlone() {
    assertThat(pairs("--enable-metrics", "--param-a", "1", "stray", "--x"))
        .isEqualTo(Map.of("--enable-metrics", "", "--param-a", "1", "--x", ""));
  }
}

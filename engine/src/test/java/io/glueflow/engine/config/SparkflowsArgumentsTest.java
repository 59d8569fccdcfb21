// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SparkflowsArgumentsTest {

  @Test
  void theExampleOfItsManualIsUnderstood() {
    assertThat(
            SparkflowsArguments.read(
                "--TempDir s3://aws-glue-temporary;,"
                    + "--postBackUrl http://host_name:8080/messageFromSparkJob"))
        .hasValue(
            Map.of(
                "--TempDir", "s3://aws-glue-temporary",
                "--postBackUrl", "http://host_name:8080/messageFromSparkJob"));
  }

  @Test
  void otherWaysOfWritingItAreToo() {
    assertThat(SparkflowsArguments.read(" --a x --b=y;\n--flag,--c 1,2 ; "))
        .hasValue(Map.of("--a", "x", "--b", "y", "--flag", "", "--c", "1,2"));
    assertThat(SparkflowsArguments.read("--conf a=1 --conf b=2,--x y"))
        .hasValue(Map.of("--conf", "a=1 --conf b=2", "--x", "y"));
    assertThat(SparkflowsArguments.read("  ")).hasValue(Map.of());
  }

  @Test
  void whatIsNoListOfArgumentsIsRefused() {
    assertThat(SparkflowsArguments.read("TempDir s3://b")).isEmpty();
    assertThat(SparkflowsArguments.read("--a 1,--a 2")).isEmpty();
    assertThat(SparkflowsArguments.read("--")).isEmpty();
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(
      @ForAll("arguments") Map<String, String> arguments, @ForAll("separators") String separator) {
    String text =
        arguments.entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(Collectors.joining(separator));
    assertThat(SparkflowsArguments.read(text)).hasValue(arguments);
  }

  @Property(tries = 300)
  void noTextMakesItFail(@ForAll String text) {
    assertThat(SparkflowsArguments.read(text)).isNotNull();
  }

  @Provide
  Arbitrary<Map<String, String>> arguments() {
    return Arbitraries.maps(
        Arbitraries.strings().alpha().ofMinLength(1).map(name -> "--" + name),
        Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars(":/._=")
            .ofMinLength(1)
            .filter(value -> !value.startsWith("=")));
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(";,", ",", ";", " ", ", ", ";\n");
  }
}

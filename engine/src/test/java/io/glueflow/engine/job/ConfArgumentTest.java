// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfArgumentTest {

  @Property(tries = 200)
  void whatIsWrittenIsReadBack(@ForAll("settings") Map<String, String> conf) {
    assertThat(ConfArgument.read(ConfArgument.write(conf))).isEqualTo(conf);
  }

  @Provide
  Arbitrary<Map<String, String>> settings() {
    return Arbitraries.maps(
        Arbitraries.strings().withCharRange('a', 'z').withChars(".-").ofMinLength(1),
        Arbitraries.strings().withCharRange('!', '~').ofMinLength(1));
  }

  @Test
  void formsThatPeopleWriteAreUnderstood() {
    assertThat(ConfArgument.read("--conf a=1  --conf  b=x=y --conf=c=3"))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "x=y"), Map.entry("c", "3"));
    assertThat(ConfArgument.read("")).isEmpty();
    assertThat(ConfArgument.read("nothing")).isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Damaged exports are read, converted and checked without a crash, in bounded time. */
class MutatedExportsTest {

  private static final Path EXPORTS = Path.of("src/test/exports");

  @Property(tries = 400)
  void damageIsSurvived(@ForAll("exports") String export, @ForAll long seed) {
    String mutated = new JsonMutator(seed).mutate(export);
    long started = System.nanoTime();

    assertThatNoException()
        .as("seed %d", seed)
        .isThrownBy(() -> ReadingFuzz.judge(new SourceText("input", mutated)));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
  }

  @Example
  void exportsThemselvesAreJudged() throws IOException {
    for (String export : texts()) {
      ReadingFuzz.judge(new SourceText("input", export));
    }
    assertThat(texts()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Provide
  Arbitrary<String> exports() throws IOException {
    return Arbitraries.of(texts());
  }

  private static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(EXPORTS)) {
      return files.sorted().map(MutatedExportsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FilePathTest {

  @Property
  void placeContainsItselfHoweverItIsWritten(@ForAll("paths") String path) {
    FilePath plain = FilePath.of(path);

    assertThat(FilePath.of(path + "/")).isEqualTo(plain);
    assertThat(FilePath.of(path + "/.")).isEqualTo(plain);
    assertThat(FilePath.of(path + "//x/..")).isEqualTo(plain);
    assertThat(plain.contains(plain)).isTrue();
  }

  @Property
  void placeContainsWhatIsBelowItAndNotTheReverse(@ForAll("paths") String path) {
    FilePath outer = FilePath.of(path);
    FilePath inner = FilePath.of(path + "/below");

    assertThat(outer.contains(inner)).isTrue();
    assertThat(inner.contains(outer)).isFalse();
  }

  @Property
  void containingIsTransitive(
      @ForAll("paths") String one, @ForAll("paths") String two, @ForAll("paths") String three) {
    FilePath a = FilePath.of(one);
    FilePath b = FilePath.of(two);
    FilePath c = FilePath.of(three);

    if (a.contains(b) && b.contains(c)) {
      assertThat(a.contains(c)).isTrue();
    }
    if (a.contains(b) && b.contains(a)) {
      assertThat(a).isEqualTo(b);
    }
  }

  @Property
  void anyTextIsAPath(@ForAll String text) {
    FilePath path = FilePath.of(text);

    assertThat(path.contains(path)).isTrue();
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> parts =
        Arbitraries.of("a", "b", ".", "..", "a.b", "..c")
            .list()
            .ofMaxSize(4)
            .map(list -> String.join("/", list));
    return Arbitraries.of("x", "/x", "../x", "file:/x", "s3://bucket/x")
        .flatMap(start -> parts.map(rest -> List.of(start, rest)))
        .map(both -> String.join("/", both));
  }

  @Test
  void placeholderWithoutAValueIsAPlaceOfItsOwn() {
    FilePath root = FilePath.of("${env:ROOT}");

    assertThat(root.contains(FilePath.of("${env:ROOT}/in"))).isTrue();
    assertThat(root.contains(FilePath.of("in"))).isFalse();
    assertThat(root.contains(FilePath.of("${secret:a/ROOT}"))).isFalse();
    assertThat(FilePath.of(".").contains(root)).isFalse();
  }

  @Test
  void nothingIsAboveTheRoot() {
    assertThat(FilePath.of("/../a")).isEqualTo(FilePath.of("/a"));
    assertThat(FilePath.of("/a/../..")).isEqualTo(FilePath.of("/"));
  }
}

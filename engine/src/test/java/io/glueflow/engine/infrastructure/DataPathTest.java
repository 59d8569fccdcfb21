// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Part;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import io.glueflow.model.parameter.MarkedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DataPathTest {

  private static DataPath read(String path) {
    return new PathReader(Set.of()).read(MarkedText.of(path).parts(), true);
  }

  private static DataPath written(String path) {
    return new PathReader(Set.of()).read(MarkedText.of(path).parts(), false);
  }

  private static List<String> texts(List<DeployedText> texts) {
    return texts.stream().map(DataPathTest::text).toList();
  }

  private static String text(DeployedText text) {
    return text.parts().stream().map(DataPathTest::text).collect(Collectors.joining());
  }

  private static String text(Part part) {
    return part instanceof Words words
        ? words.text()
        : part instanceof Asked asked ? "<" + asked.parameter() + ">" : "<" + part + ">";
  }

  @Test
  void aPlaceIsAnObjectOrAFolderOfThem() {
    assertThat(texts(read("shop/orders/").objects()))
        .containsExactly("arn:<PARTITION>:s3:::shop/orders", "arn:<PARTITION>:s3:::shop/orders/*");
    assertThat(texts(read("shop/orders").listed())).containsExactly("orders", "orders/*");
  }

  @Test
  void aSingleFileHasADraftBesideItsFolder() {
    assertThat(texts(written("shop/a/b/").draft().keys())).containsExactly("a/.b.glueflow-*");
    assertThat(texts(written("shop/b").draft().keys())).containsExactly(".b.glueflow-*");
    assertThat(texts(written("shop/a/b").markers()))
        .containsExactly(
            "arn:<PARTITION>:s3:::shop/a/b_${$}folder${$}",
            "arn:<PARTITION>:s3:::shop/a_${$}folder${$}");
  }

  @Test
  void patternsOfPathsAreFoundByListingTheFolderBeforeThem() {
    DataPath path = read("shop/orders/2026-*/part-?.csv");

    assertThat(texts(path.objects()))
        .containsExactly(
            "arn:<PARTITION>:s3:::shop/orders/2026-*/part-?.csv",
            "arn:<PARTITION>:s3:::shop/orders/2026-*/part-?.csv/*");
    assertThat(texts(path.listed())).containsExactly("orders/*");
    assertThat(text(path.prefix())).isEqualTo("orders/2026-");
  }

  @Test
  void alternativesStandForAnything() {
    assertThat(texts(read("shop/{a,b}/c").objects()))
        .containsExactly("arn:<PARTITION>:s3:::shop/*");
    assertThat(read("shop/{a,b}/c").isWholeBucket()).isTrue();
    assertThat(texts(read("shop/x/[ab]").objects()))
        .containsExactly("arn:<PARTITION>:s3:::shop/x/*");
  }

  @Test
  void writingToANameOfWildcardsWritesThereAlone() {
    assertThat(texts(written("shop/a*b?/").objects()))
        .containsExactly(
            "arn:<PARTITION>:s3:::shop/a${*}b${?}", "arn:<PARTITION>:s3:::shop/a${*}b${?}/*");
  }

  @Test
  void aVariableOfPoliciesIsATextInAPath() {
    assertThat(texts(written("shop/${aws:username}").objects()))
        .first()
        .isEqualTo("arn:<PARTITION>:s3:::shop/${$}{aws:username}");
  }

  @Test
  void whoMakesAFolderLooksForThoseAbove() {
    assertThat(texts(written("shop/a/b/c/").above())).containsExactly("a/b/", "a/");
    assertThat(written("shop/a").above()).isEmpty();
  }

  @Test
  void aBucketAloneIsAllOfIt() {
    assertThat(read("shop").isWholeBucket()).isTrue();
    assertThat(texts(read("shop/").objects())).containsExactly("arn:<PARTITION>:s3:::shop/*");
  }
}

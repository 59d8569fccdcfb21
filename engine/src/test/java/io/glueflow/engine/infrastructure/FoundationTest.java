// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.compile.GeneratedFile;
import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundationTest {

  private static final Path GOLDEN = Path.of("src/test/golden/infrastructure/bootstrap");

  /** The least there can be. */
  static final Foundation SMALL =
      new Foundation("glueflow", "", "", cidr("10.0.0.0/16"), false, new Foundation.NoPeer());

  /** All there can be. */
  static final Foundation LARGE =
      new Foundation(
          "shop",
          "shop-glueflow",
          "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-1111-2222-333344445555",
          cidr("10.8.0.0/20"),
          true,
          new Foundation.PeerVpc("vpc-0a1b2c3d", cidr("172.31.0.0/16")));

  private static Cidr cidr(String text) {
    return Cidr.parse(text).orElseThrow();
  }

  @Test
  void aFoundationIsANetworkABucketAndARole() {
    check("small", SMALL);
  }

  @Test
  void itCanReachTheInternetAndAnotherNetwork() {
    check("large", LARGE);
  }

  private static void check(String name, Foundation foundation) {
    for (FoundationFormat format : FoundationFormat.values()) {
      GeneratedFile file = format.file(foundation);
      Golden.check(
          GOLDEN.resolve(name).resolve(format.name().toLowerCase(Locale.ROOT)).resolve(file.name()),
          file.text());
    }
  }

  @Test
  void quartersOfANetworkAreSubnets() {
    assertThat(cidr("10.8.0.0/20").quarter(0)).hasToString("10.8.0.0/22");
    assertThat(cidr("10.8.0.0/20").quarter(3)).hasToString("10.8.12.0/22");
    assertThat(cidr("255.255.255.0/24").quarter(2)).hasToString("255.255.255.128/26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0", "10.0.0.1/16", "256.0.0.0/8", "10.0.0.0/33", "10.0.0/16"})
  void whatIsNoBlockOfAddressesIsRefused(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }

  @Test
  void networksThatShareAddressesAreKnown() {
    assertThat(cidr("10.0.0.0/8").overlaps(cidr("10.8.0.0/16"))).isTrue();
    assertThat(cidr("10.8.0.0/16").overlaps(cidr("10.0.0.0/8"))).isTrue();
    assertThat(cidr("10.8.0.0/16").overlaps(cidr("10.9.0.0/16"))).isFalse();
  }
}

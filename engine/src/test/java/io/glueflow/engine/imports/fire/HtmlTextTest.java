// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

  @Test
  void blocksAreLinesAndItemsHaveDashes() {
    assertThat(
            HtmlText.of(
                "<h2>Title</h2><p>a <b>b</b><br/>c</p><ul class='x'><li>d</li><li>e</li></ul>"))
        .isEqualTo("Title\na b\nc\n\n- d\n- e");
  }

  @Test
  void entitiesAreCharacters() {
    assertThat(
            HtmlText.of(
                "a&nbsp;&lt;&amp;&gt; &#65;&#x42; &unknown; & &#xFFFFFFFF; &toolongtobeone;"))
        .isEqualTo("a <&> AB &unknown; & &#xFFFFFFFF; &toolongtobeone;");
  }

  @Test
  void plainTextStays() {
    assertThat(HtmlText.of("if a < b and c > d\nthen e")).isEqualTo("if a < b and c > d\nthen e");
  }

  @Test
  void nonsenseTakesNoTime() {
    assertThat(HtmlText.of("<a".repeat(200_000))).hasSize(400_000);
    assertThat(HtmlText.of("&".repeat(200_000))).hasSize(200_000);
  }
}

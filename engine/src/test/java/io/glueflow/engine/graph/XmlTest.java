// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void whatMeansSomethingIsEscaped() {
    assertThat(Xml.text("a<b>&\"c'")).isEqualTo("a&lt;b&gt;&amp;&quot;c&#39;");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    assertThat(Xml.text("a\u0000\u001b\r\uFFFE\uD83D\tb\n"))
        .isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\tb\n");
    assertThat(Xml.text("😀é")).isEqualTo("😀é");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.operation.TableReference.Part;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReferenceTest {

  @Test
  void partsAreSeparatedByDots() {
    assertThat(TableReference.parse("shop.sales.Orders").parts())
        .containsExactly(
            new Part("shop", false), new Part("sales", false), new Part("Orders", false));
  }

  @Test
  void whatIsInQuotesIsMeantExactly() {
    assertThat(TableReference.parse("\"a.\"\"b\".`c``d`.[e]]f]").parts())
        .containsExactly(new Part("a.\"b", true), new Part("c`d", true), new Part("e]f", true));
  }

  @Test
  void whatIsNoWordIsANameAsItStands() {
    assertThat(TableReference.parse("t; DROP TABLE u --").parts())
        .containsExactly(new Part("t; DROP TABLE u --", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"b", "\"a", "[a", "s.\"a\" \"b\""})
  void quotesEndWhereANameEnds(String text) {
    assertThatThrownBy(() -> TableReference.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no name of a table");
  }

  @Property
  void everyNameCanBeWritten(@ForAll String name) {
    assertThat(TableReference.parse("\"" + name.replace("\"", "\"\"") + "\"").parts())
        .containsExactly(new Part(name, true));
  }
}

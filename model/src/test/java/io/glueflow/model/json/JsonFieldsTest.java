// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.model.diagnostic.DiagnosticException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  @Test
  void fieldsAreReadByKind() {
    JsonFields fields =
        JsonFields.parse(
            "{\"t\": \"x\", \"n\": 7, \"o\": {\"k\": \"v\"}, \"l\": [\"a\"], \"c\": {\"z\": 2}}",
            "f");

    assertThat(fields.text("t")).isEqualTo("x");
    assertThat(fields.number("n")).isEqualTo(7);
    assertThat(fields.fields("o").text("k")).isEqualTo("v");
    assertThat(fields.textMap("o")).isEqualTo(Map.of("k", "v"));
    assertThat(fields.texts("l")).containsExactly("a");
    assertThat(fields.numberMap("c")).isEqualTo(Map.of("z", 2L));
  }

  @Test
  void aMissingFieldIsNamedWithItsPlace() {
    assertThatThrownBy(() -> JsonFields.parse("\n {}", "f").text("t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot find 't' at f:2:2");
  }

  @Test
  void aFieldOfAnotherKindIsNamedWithItsPlace() {
    assertThatThrownBy(() -> JsonFields.parse("{\"t\": 1}", "f").text("t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use a number as JsonString at f:1:7");
    assertThatThrownBy(() -> JsonFields.parse("[]", "f"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use an array as JsonObject at f:1:1");
  }

  @Test
  void aNumberThatIsNoWholeNumberOf64BitsIsRefused() {
    for (String number : new String[] {"1.5", "1e19", "9223372036854775808"}) {
      assertThatThrownBy(() -> JsonFields.parse("{\"n\": " + number + "}", "f").number("n"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("f:1:7");
      assertThatThrownBy(
              () -> JsonFields.parse("{\"m\": {\"n\": " + number + "}}", "f").numberMap("m"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("f:1:13");
    }
  }

  @Test
  void textThatIsNoJsonIsTold() {
    assertThatThrownBy(() -> JsonFields.parse("{", "f"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("f:1:1: error GF103");
  }
}

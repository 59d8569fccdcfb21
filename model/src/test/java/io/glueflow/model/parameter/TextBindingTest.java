// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonTrees;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A value in a path or another text is its text; a whole property becomes a typed value. */
class TextBindingTest {

  @Property(tries = 300)
  void aStringInAPathIsItsText(@ForAll String value) {
    assertThat(text(Values.binder(ParameterType.STRING, value), "s3://b/${p}/x"))
        .isEqualTo("s3://b/" + value + "/x");
  }

  @Test
  void everyTypeHasItsText() {
    assertThat(text(Values.binder(ParameterType.DATE, "2026-01-31"), "d=${p}"))
        .isEqualTo("d=2026-01-31");
    assertThat(text(Values.binder(ParameterType.DOUBLE, "1e3"), "${p}%")).isEqualTo("1000%");
    assertThat(text(Values.binder(ParameterType.BOOLEAN, "false"), "is-${p}"))
        .isEqualTo("is-false");
    assertThat(text(Values.binder(ParameterType.LIST, "a,b"), "{${p}}")).isEqualTo("{a,b}");
  }

  @Test
  void whatHasNoValueStaysAsItIs() {
    ParameterBinder nothing = new ValueBinder(ParameterValues.of(Map.of()));

    assertThat(text(nothing, "a/${x}/${env:Y}/${bad name}/${open"))
        .isEqualTo("a/${x}/${env:Y}/${bad name}/${open");
    assertThat(text(nothing, "$${x}")).isEqualTo("${x}");
  }

  @Test
  void aValueIsNotBoundAgain() {
    assertThat(text(Values.binder(ParameterType.STRING, "${p}"), "<${p}>")).isEqualTo("<${p}>");
  }

  @Test
  void aPropertyThatIsOnePlaceholderBecomesATypedValueInItsPlace() {
    Location here = new Location("w", 3, 4, "/nodes/0/rows");
    JsonValue bound = Values.binder(ParameterType.INT, "12").value(new JsonString(here, "${p}"));

    assertThat(JsonTrees.bare(bound)).isEqualTo(Json.number(12));
    assertThat(bound.location()).isEqualTo(here);
  }

  @Test
  void aListBecomesAnArray() {
    JsonValue bound =
        Values.binder(ParameterType.LIST, ParameterType.INT, "1,2").value(Json.string("${p}"));

    assertThat(JsonWriter.compact(bound)).isEqualTo("[1, 2]");
  }

  @Test
  void moreThanAPlaceholderIsText() {
    JsonValue bound = Values.binder(ParameterType.INT, "12").value(Json.string("n${p}"));

    assertThat(JsonTrees.bare(bound)).isEqualTo(Json.string("n12"));
  }

  @Test
  void whatIsNoStringStaysAsItIs() {
    assertThat(Values.binder(ParameterType.INT, "1").value(Json.bool(true)))
        .isEqualTo(Json.bool(true));
  }

  private static String text(ParameterBinder binder, String text) {
    return ((JsonString) binder.text(Json.string(text))).value();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.StringColumns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandInsTest {

  private static final Location START = new Location("f", 2, 10, "/a");

  private static final ParameterBinder BINDER =
      ValueBinder.forChecking(
          ParameterValues.of(Map.of()),
          List.of(
              Values.parameter("day", ParameterType.DATE, ParameterType.STRING),
              Values.parameter("most", ParameterType.LONG, ParameterType.STRING),
              Values.parameter("regions", ParameterType.LIST, ParameterType.STRING)));

  @Test
  void somethingOfTheRightTypeStandsForAValueThatIsNotKnown() {
    assertThat(bound("d <= ${day} AND n < ${most}")).isEqualTo("d <= DATE '2000-01-01' AND n < 1L");
    assertThat(bound("r IN (${regions})")).isEqualTo("r IN ('\uE000')");
    assertThat(bound("r = ${env:REGION} AND s = ${undeclared}"))
        .isEqualTo("r = '\uE000' AND s = '\uE000'");
  }

  @Test
  void betweenQuotesStandsATextOfWhichNothingIsKnown() {
    assertThat(bound("DATE '${day}' = `${day}` -- ${day}"))
        .isEqualTo("DATE '\uE000' = `\uE000` -- ");
    assertThat(StandIns.isUnknown("x\uE000")).isTrue();
    assertThat(StandIns.isUnknown("x")).isFalse();
  }

  @Test
  void charactersKeepTheirPlaces() {
    JsonString sql = new JsonString(START, "n<${most}+x", StringColumns.from(11));
    JsonString bound = (JsonString) BINDER.sql(sql);

    assertThat(bound.value()).isEqualTo("n<1L+x");
    assertThat(columns(bound)).containsExactly(11, 12, 13, 13, 20, 21, 22);
  }

  @Test
  void doubledDollarSignsAreOneCharacter() {
    JsonString bound =
        (JsonString) BINDER.sql(new JsonString(START, "$${a}", StringColumns.from(11)));

    assertThat(bound.value()).isEqualTo("${a}");
    assertThat(columns(bound)).containsExactly(12, 13, 14, 15, 16);
  }

  private static int[] columns(JsonString string) {
    int[] columns = new int[string.value().length() + 1];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = string.place(i).column();
    }
    return columns;
  }

  private static String bound(String sql) {
    return ((JsonString) BINDER.sql(new JsonString(START, sql))).value();
  }
}

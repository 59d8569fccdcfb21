// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StringColumnsTest {

  @Example
  void escapesCountAsTheyAreWritten() {
    JsonString string = string("{\n \"a\": \"x\\ty\\u00e4z\"}", "a");

    assertThat(string.value()).isEqualTo("x\tyäz");
    assertThat(columns(string)).containsExactly(8, 9, 11, 12, 18, 19);
    assertThat(string.place(2)).isEqualTo(new Location("f", 2, 11, "/a"));
  }

  @Example
  void aTextThatDoesNotStandInTheFileIsToldWhereItBegins() {
    Location start = new Location("f", 3, 4, "/a");

    assertThat(new JsonString(start, "xyz").place(2)).isEqualTo(start);
  }

  @Property(tries = 500)
  void everyCharacterStandsWhereItIsWritten(@ForAll String text) {
    String file = "{\"a\": " + JsonWriter.compact(Json.string(text)) + "}";
    JsonString string = string(file, "a");

    for (int i = 0; i < text.length(); i++) {
      int from = string.place(i).column() - 1;
      int to = string.place(i + 1).column() - 1;
      String written = "{\"a\": \"" + file.substring(from, to) + "\"}";
      assertThat(string(written, "a").value()).isEqualTo(text.substring(i, i + 1));
    }
    assertThat(file.charAt(string.place(text.length()).column() - 1)).isEqualTo('"');
  }

  private static int[] columns(JsonString string) {
    int[] columns = new int[string.value().length() + 1];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = string.place(i).column();
    }
    return columns;
  }

  private static JsonString string(String file, String key) {
    JsonObject object = (JsonObject) JsonReader.read(new SourceText("f", file)).orThrow();
    return (JsonString) object.value(key).orElseThrow();
  }
}

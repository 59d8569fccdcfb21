// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Page views of a web shop as JSON lines, in bursts per user. */
final class ClicksData implements ExampleData.Generator {

  private static final List<String> PAGES =
      List.of("/", "/search", "/product", "/cart", "/checkout", "/help");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(1234);
    StringBuilder lines = new StringBuilder();
    int event = 0;
    while (event < 15_000) {
      int user = dice.below(900);
      LocalDateTime time = dice.time(LocalDate.of(2026, 5, 4), 7);
      int views = 1 + dice.below(12);
      for (int view = 0; view < views && event < 15_000; view++) {
        event++;
        lines
            .append("{\"event\":")
            .append(event)
            .append(",\"user\":\"u")
            .append(user)
            .append("\",\"at\":\"")
            .append(time.withNano(0))
            .append(time.getSecond() == 0 ? ":00" : "")
            .append("\",\"page\":\"")
            .append(dice.pickSkewed(PAGES))
            .append("\"}\n");
        time = time.plusSeconds(5 + dice.below(900));
      }
    }
    files.put("sessionise-clicks/input/clicks.jsonl", lines.toString());
  }
}

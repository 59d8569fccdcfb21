// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Web-shop baskets as nested JSON lines: a customer, an address, a list of items. */
final class BasketsData implements ExampleData.Generator {

  private static final List<String> CITIES = List.of("Oslo", "Köln", "Gdańsk", "Évora");
  private static final List<String> ITEMS = List.of("lamp", "chair", "desk", "rug", "shelf");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(77);
    StringBuilder lines = new StringBuilder();
    for (int basket = 1; basket <= 4_000; basket++) {
      lines
          .append("{\"basket\":")
          .append(basket)
          .append(",\"day\":\"")
          .append(dice.day(LocalDate.of(2026, 4, 1), 30))
          .append("\",\"customer\":{\"id\":")
          .append(1 + dice.below(800))
          .append(",\"address\":{\"city\":\"")
          .append(dice.pick(CITIES))
          .append("\",\"zip\":\"")
          .append(10_000 + dice.below(80_000))
          .append("\"}},\"items\":[");
      int items = dice.below(6);
      for (int item = 0; item < items; item++) {
        lines
            .append(item == 0 ? "" : ",")
            .append("{\"name\":\"")
            .append(dice.pick(ITEMS))
            .append("\",\"quantity\":")
            .append(1 + dice.below(4))
            .append(",\"price\":")
            .append(dice.money(300))
            .append('}');
      }
      lines.append("]}\n");
    }
    files.put("flatten-baskets/input/baskets.jsonl", lines.toString());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The product dimension as it stands, and a day's changes to it. */
final class DimensionData implements ExampleData.Generator {

  private static final List<String> GROUPS = List.of("bikes", "parts", "clothes", "tools");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(99);
    StringBuilder current = new StringBuilder("product_id,name,product_group,price,valid_from\n");
    for (int id = 1; id <= 10_000; id++) {
      current
          .append(id)
          .append(",Product ")
          .append(id)
          .append(',')
          .append(dice.pick(GROUPS))
          .append(',')
          .append(dice.money(900))
          .append(',')
          .append(dice.day(LocalDate.of(2024, 1, 1), 600))
          .append('\n');
    }
    StringBuilder changes =
        new StringBuilder("product_id,name,product_group,price,change_type,changed_at\n");
    for (int i = 0; i < 1_500; i++) {
      int id = 1 + dice.below(10_400);
      boolean delete = dice.chance(0.1);
      changes
          .append(id)
          .append(",Product ")
          .append(id)
          .append(dice.chance(0.3) ? " II" : "")
          .append(',')
          .append(dice.pick(GROUPS))
          .append(',')
          .append(dice.money(900))
          .append(delete ? ",delete," : ",change,")
          .append("2026-02-01 ")
          // a second of its own for each change, so that the newest one is certain
          .append(LocalDate.of(2026, 2, 1).atStartOfDay().plusSeconds(i * 7L).toLocalTime())
          .append(i * 7 % 60 == 0 ? ":00" : "")
          .append('\n');
    }
    files.put("update-dimension/input/products.csv", current.toString());
    files.put("update-dimension/input/changes.csv", changes.toString());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Orders and the regions they belong to; some orders have a region that is not listed. */
final class OrdersData implements ExampleData.Generator {

  private static final List<String> REGIONS = List.of("N", "S", "E", "W", "C", "X");
  private static final List<String> STATUSES = List.of("PAID", "OPEN", "CANCELLED");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(20260131);
    StringBuilder orders = new StringBuilder("order_id,ordered_on,region,status,amount\n");
    for (int id = 1; id <= 12_000; id++) {
      orders
          .append(id)
          .append(',')
          .append(dice.day(LocalDate.of(2026, 1, 1), 31))
          .append(',')
          .append(dice.pickSkewed(REGIONS))
          .append(',')
          .append(dice.pickSkewed(STATUSES))
          .append(',')
          .append(dice.money(400))
          .append('\n');
    }
    files.put("quickstart/input/orders.csv", orders.toString());
    files.put(
        "quickstart/input/regions.csv",
        """
        region,region_name,manager
        N,North,Astrid
        S,South,Bruno
        E,East,Chidi
        W,West,Dolores
        C,Centre,Emre
        """);
  }
}

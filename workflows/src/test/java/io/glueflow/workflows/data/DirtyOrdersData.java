// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Orders as a partner sends them: missing ids, wrong dates, unknown currencies, broken lines. */
final class DirtyOrdersData implements ExampleData.Generator {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(5);
    StringBuilder rows = new StringBuilder("order_id,email,ordered_on,currency,amount\n");
    for (int id = 1; id <= 10_000; id++) {
      if (dice.chance(0.004)) {
        rows.append("#").append(id).append(" -- transfer interrupted --\n");
        continue;
      }
      rows.append(dice.chance(0.01) ? "" : String.valueOf(dice.chance(0.01) ? id - 1 : id))
          .append(',')
          .append(dice.chance(0.02) ? "not-an-address" : "buyer" + id % 700 + "@example.org")
          .append(',')
          .append(dice.chance(0.02) ? "31/12/25" : dice.day(LocalDate.of(2025, 10, 1), 90))
          .append(',')
          .append(dice.chance(0.02) ? "BTC" : dice.pickSkewed(CURRENCIES))
          .append(',')
          .append(dice.chance(0.02) ? "-" : "")
          .append(dice.money(250))
          .append('\n');
    }
    files.put("quality-gate/input/orders.csv", rows.toString());
  }
}

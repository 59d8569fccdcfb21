// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cash-desk lines of a shop chain, one semicolon-separated file per week, and its stores. */
final class SalesData implements ExampleData.Generator {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int WEEKS = 6;
  private static final List<String> CATEGORIES =
      List.of("Groceries", "Drinks", "Household", "Garden", "Toys");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(7);
    Map<String, StringBuilder> weeks = new LinkedHashMap<>();
    for (int line = 0; line < 18_000; line++) {
      int week = dice.below(WEEKS);
      LocalDate day = FIRST.plusWeeks(week).plusDays(dice.below(6));
      int store = 1 + dice.below(24);
      weeks
          .computeIfAbsent(
              "week-" + (week + 1),
              name -> new StringBuilder("day;store;category;quantity;price\n"))
          .append(day)
          .append(';')
          .append("S")
          .append(store < 10 ? "0" : "")
          .append(store)
          .append(';')
          .append(dice.pickSkewed(CATEGORIES))
          .append(';')
          .append(dice.chance(0.03) ? "" : 1 + dice.below(9))
          .append(';')
          .append(dice.money(40).replace('.', ','))
          .append('\n');
    }
    weeks.forEach(
        (name, text) -> {
          files.put("daily-sales/input/sales/" + name + ".csv", text.toString());
          files.put("pivot-report/input/sales/" + name + ".csv", text.toString());
        });
    StringBuilder stores = new StringBuilder("store,city,region\n");
    List<String> cities = List.of("Bergen", "Graz", "Lyon", "Porto", "Turku", "Vigo");
    for (int store = 1; store <= 22; store++) {
      String city = cities.get(store % cities.size());
      stores
          .append("S")
          .append(store < 10 ? "0" : "")
          .append(store)
          .append(',')
          .append(city)
          .append(',')
          .append(List.of("Bergen", "Turku").contains(city) ? "Nordic" : "South")
          .append('\n');
    }
    files.put("daily-sales/input/stores.csv", stores.toString());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Support tickets with a subject, a language and an urgency. */
final class TicketsData implements ExampleData.Generator {

  private static final List<String> SUBJECTS =
      List.of("Invoice is wrong", "Cannot log in", "Refund please", "App crashes", "Just a hello");
  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(2026);
    StringBuilder rows = new StringBuilder("ticket_id,opened_at,subject,language,urgency\n");
    for (int id = 1; id <= 10_000; id++) {
      rows.append(id)
          .append(',')
          .append(dice.time(LocalDate.of(2026, 6, 1), 30))
          .append(",\"")
          .append(dice.pick(SUBJECTS))
          .append("\",")
          .append(dice.pickSkewed(LANGUAGES))
          .append(',')
          .append(dice.chance(0.05) ? "" : 1 + dice.below(5))
          .append('\n');
    }
    files.put("route-tickets/input/tickets.csv", rows.toString());
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Customer records from three systems: the same person comes several times, spelt differently. */
final class CustomersData implements ExampleData.Generator {

  private static final List<String> FIRST =
      List.of("Ana", "Björn", "Chloé", "Dmitri", "Elif", "Femi", "Grace", "Hiro", "Inés", "Jan");
  private static final List<String> LAST =
      List.of("Müller", "O'Neil", "Silva", "Kowalski", "Dubois", "Tanaka", "Okafor", "Rossi");
  private static final List<String> SYSTEMS = List.of("shop", "crm", "newsletter");

  @Override
  public void writeTo(Map<String, String> files) {
    Dice dice = new Dice(42);
    StringBuilder rows = new StringBuilder("record_id,name,email,phone,system,updated_at\n");
    for (int id = 1; id <= 11_000; id++) {
      int person = dice.below(6_500);
      String first = FIRST.get(person % FIRST.size());
      String last = LAST.get(person / FIRST.size() % LAST.size());
      String email = "user" + person + "@example.com";
      rows.append(id)
          .append(",\"")
          .append(dice.chance(0.2) ? last + ", " + first : first + " " + last)
          .append("\",")
          .append(spelling(dice, email))
          .append(',')
          .append(dice.chance(0.4) ? "" : "+49 30 " + (100_000 + person))
          .append(',')
          .append(dice.pick(SYSTEMS))
          .append(',')
          .append(dice.time(LocalDate.of(2025, 1, 1), 500))
          .append('\n');
    }
    files.put("deduplicate-customers/input/customers.csv", rows.toString());
  }

  private static String spelling(Dice dice, String email) {
    return switch (dice.below(6)) {
      case 0 -> email.toUpperCase(Locale.ROOT);
      case 1 -> " " + email + " ";
      case 2 -> email.replace("user", "User");
      default -> email;
    };
  }
}

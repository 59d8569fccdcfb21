// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.logs;

import io.glueflow.localglue.logs.LogStore.LogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filter patterns of plain terms: all of them, none of those with {@code -}, any of those with
 * {@code ?}.
 */
final class FilterPattern {

  private static final Pattern TERM = Pattern.compile("([?-]?)(?:\"([^\"]*)\"|(\\S+))");

  private FilterPattern() {}

  static Predicate<LogEvent> of(String pattern) {
    List<Predicate<LogEvent>> all = new ArrayList<>();
    List<Predicate<LogEvent>> any = new ArrayList<>();
    Matcher matcher = TERM.matcher(pattern);
    while (matcher.find()) {
      String term = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      Predicate<LogEvent> contains = event -> event.message().contains(term);
      switch (matcher.group(1)) {
        case "?" -> any.add(contains);
        case "-" -> all.add(contains.negate());
        default -> all.add(contains);
      }
    }
    return event ->
        all.stream().allMatch(each -> each.test(event))
            && (any.isEmpty() || any.stream().anyMatch(each -> each.test(event)));
  }
}

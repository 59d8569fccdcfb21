// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code ${...}} inside a text. A doubled dollar sign in front of the brace makes it plain text.
 *
 * @param start the offset of its dollar sign in the text
 * @param end the offset behind its closing brace
 * @param source where its value comes from
 * @param name the name of the parameter, environment variable or secret; the raw content for {@link
 *     Source#MALFORMED}
 */
public record Placeholder(int start, int end, Source source, String name) {

  /** Where a placeholder's value comes from. */
  public enum Source {
    /** A declared parameter: {@code ${name}}. */
    PARAMETER,
    /** An environment variable where the run happens: {@code ${env:NAME}}. */
    ENVIRONMENT,
    /** A secret known where the run happens: {@code ${secret:name}}. */
    SECRET,
    /** None of these. */
    MALFORMED
  }

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern SECRET_NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]+");
  private static final Pattern OPENING = Pattern.compile("\\$?\\$\\{");

  /** The placeholders of a text, in order. */
  public static List<Placeholder> in(String text) {
    if (text.indexOf("${") < 0) {
      return List.of();
    }
    List<Placeholder> found = new ArrayList<>();
    Matcher opening = OPENING.matcher(text);
    int from = 0;
    while (opening.find(from)) {
      from = opening.end();
      if (opening.group().startsWith("$$")) {
        continue;
      }
      int close = text.indexOf('}', from);
      int end = close < 0 ? text.length() : close + 1;
      String content = text.substring(from, close < 0 ? end : close);
      found.add(of(opening.start(), end, content, close >= 0));
      from = end;
    }
    return found;
  }

  /** The placeholder that a text consists of, if it is nothing but one. */
  public static Optional<Placeholder> whole(String text) {
    List<Placeholder> all = in(text);
    return all.size() == 1 && all.get(0).start == 0 && all.get(0).end == text.length()
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  /**
   * The environment variable or secret that a parameter's value stands for, if the value is nothing
   * but a placeholder of one. Only where a workflow runs is known what it is.
   */
  public static Optional<Placeholder> standIn(String value) {
    return whole(value)
        .filter(found -> found.source() == Source.ENVIRONMENT || found.source() == Source.SECRET);
  }

  /** A text between placeholders, as it reads once its doubled dollar signs are single ones. */
  static String unescape(String text) {
    return text.replace("$${", "${");
  }

  private static Placeholder of(int start, int end, String content, boolean closed) {
    if (closed && NAME.matcher(content).matches()) {
      return new Placeholder(start, end, Source.PARAMETER, content);
    }
    int colon = content.indexOf(':');
    String name = content.substring(colon + 1);
    if (closed && content.startsWith("env:") && NAME.matcher(name).matches()) {
      return new Placeholder(start, end, Source.ENVIRONMENT, name);
    }
    if (closed && content.startsWith("secret:") && SECRET_NAME.matcher(name).matches()) {
      return new Placeholder(start, end, Source.SECRET, name);
    }
    return new Placeholder(start, end, Source.MALFORMED, content);
  }
}

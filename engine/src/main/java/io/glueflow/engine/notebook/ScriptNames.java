// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a notebook uses: what a session has without being asked for it, and a job has not,
 * and how the job is begun and ended.
 */
final class ScriptNames {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\b");
  private static final Pattern FUNCTION =
      Pattern.compile("(?:async\\s+)?(?:def|class)\\s+([A-Za-z_]\\w*)");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)\\s*=(?!=)");
  private static final Pattern INIT = Pattern.compile("([A-Za-z_]\\w*)\\s*\\.\\s*init\\s*\\(");
  private static final Pattern COMMIT = Pattern.compile("\\.\\s*commit\\s*\\(");

  private final Set<String> words = new HashSet<>();

  /** Whether a name that was used was defined before. */
  private final Map<String, Boolean> defined = new HashMap<>();

  private boolean inFunction;
  private boolean begun;
  private boolean ended;
  private String job = "";

  /**
   * Looks at a statement.
   *
   * @param skeleton its text without strings and comments
   */
  void statement(String skeleton) {
    boolean indented = Character.isWhitespace(skeleton.charAt(0));
    if (!indented) {
      inFunction = FUNCTION.matcher(skeleton).lookingAt();
      define(skeleton);
    }
    use(skeleton);
    Matcher init = INIT.matcher(skeleton);
    if (init.find()) {
      begun = true;
      job = indented ? "" : init.group(1);
    }
    ended = ended || COMMIT.matcher(skeleton).find();
  }

  private void define(String skeleton) {
    Matcher function = FUNCTION.matcher(skeleton);
    Matcher assignment = ASSIGNMENT.matcher(skeleton);
    if (function.lookingAt()) {
      defined.putIfAbsent(function.group(1), true);
    } else if (IMPORT.matcher(skeleton).lookingAt()) {
      WORD.matcher(skeleton).results().forEach(word -> defined.putIfAbsent(word.group(), true));
    } else if (assignment.lookingAt()) {
      // what stands behind the sign is used first
      use(skeleton.substring(assignment.end()));
      defined.putIfAbsent(assignment.group(1), true);
    }
  }

  /** Says that code which is added uses a name here. */
  void use(String code) {
    WORD.matcher(code)
        .results()
        .forEach(
            word -> {
              words.add(word.group());
              if (!inFunction) {
                defined.putIfAbsent(word.group(), false);
              }
            });
  }

  /** Whether a name is used that the notebook itself does not define before. */
  boolean lacks(String name) {
    return words.contains(name) && !defined.getOrDefault(name, false);
  }

  /** Whether a name stands anywhere in the code. */
  boolean has(String name) {
    return words.contains(name);
  }

  /** A name like this one that the notebook does not use. */
  String unused(String name) {
    String found = name;
    while (words.contains(found)) {
      found += "_";
    }
    return found;
  }

  /** Whether the notebook begins the job itself. */
  boolean begins() {
    return begun && words.contains("Job");
  }

  /** Whether the notebook ends the job itself. */
  boolean ends() {
    return ended;
  }

  /** The variable that the notebook begins the job with; empty when it is one of a function. */
  Optional<String> job() {
    return job.isEmpty() ? Optional.empty() : Optional.of(job);
  }
}

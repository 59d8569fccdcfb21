// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.code.PythonLanguage;
import io.glueflow.model.json.JsonBoolean;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of the job: what cells that are tagged as parameters assign. A plain value is the
 * default of an argument; a dictionary of texts holds the defaults of many, and {@code None} in it
 * stands for one that must be given.
 */
final class JobParameters {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)[ \t]*(?::[^=\r\n]*)?=(?!=)[ \t]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern REST = Pattern.compile("[ \t]*(?:#[^\r\n]*)?[\r\n]*");

  /** What Glue itself gives every job. */
  static final String JOB_NAME = "JOB_NAME";

  private final Language language = new PythonLanguage();
  private final Map<String, String> defaults = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private String dictionary = "";

  /**
   * A statement that became arguments.
   *
   * @param names the arguments
   * @param code what reads them in its place, empty when nothing has to
   */
  record Replaced(List<String> names, String code) {}

  /** Takes a statement of a cell over; empty when it has to stay as it is. */
  Optional<Replaced> take(CellText source, Piece piece, String arguments) {
    String text = source.text();
    Matcher assignment = ASSIGNMENT.matcher(text).region(piece.start(), piece.end());
    if (!assignment.lookingAt()) {
      return Optional.empty();
    }
    Optional<PythonLiteral.Parsed> literal = PythonLiteral.at(source, assignment.end());
    if (literal.isEmpty() || literal.get().end() > piece.end()) {
      return Optional.empty();
    }
    int end = literal.get().end();
    if (!REST.matcher(text.substring(end, piece.end())).matches()) {
      return Optional.empty();
    }
    String name = assignment.group(1);
    if (name.equals(JOB_NAME)) {
      return Optional.empty();
    }
    if (literal.get().value() instanceof JsonObject object) {
      return dictionary(name, object);
    }
    return value(name, literal.get().value(), arguments)
        .map(
            code ->
                new Replaced(
                    List.of(name), name + " = " + code + text.substring(end, piece.end())));
  }

  private Optional<Replaced> dictionary(String name, JsonObject object) {
    boolean texts =
        object.members().stream()
            .allMatch(
                member ->
                    NAME.matcher(member.name()).matches()
                        && !member.name().equals(JOB_NAME)
                        && (member.value() instanceof JsonString
                            || member.value() instanceof JsonNull));
    if (!texts || object.isEmpty() || !(dictionary.isEmpty() || dictionary.equals(name))) {
      return Optional.empty();
    }
    dictionary = name;
    List<String> names = new ArrayList<>();
    for (JsonObject.Member member : object.members()) {
      names.add(member.name());
      if (member.value() instanceof JsonString text) {
        add(member.name(), text.value());
      } else {
        defaults.remove(member.name());
        required.add(member.name());
      }
    }
    return Optional.of(new Replaced(names, ""));
  }

  private Optional<String> value(String name, JsonValue value, String arguments) {
    String argument = arguments + "[" + language.string(name) + "]";
    if (value instanceof JsonString text) {
      add(name, text.value());
      return Optional.of(argument);
    }
    if (value instanceof JsonNumber number) {
      boolean whole = number.value().scale() <= 0;
      add(name, whole ? number.value().toPlainString() : number.value().toString());
      return Optional.of((whole ? "int(" : "float(") + argument + ")");
    }
    if (value instanceof JsonBoolean bool) {
      add(name, String.valueOf(bool.value()));
      return Optional.of(argument + ".lower() == \"true\"");
    }
    return Optional.empty();
  }

  private void add(String name, String text) {
    required.remove(name);
    defaults.put(name, text);
  }

  /** The dictionary of the notebook that holds the arguments; empty when there is none. */
  String dictionary() {
    return dictionary;
  }

  boolean isEmpty() {
    return defaults.isEmpty() && required.isEmpty();
  }

  /** The defaults, as entries of a dictionary. */
  List<String> defaults() {
    return defaults.entrySet().stream()
        .map(
            each ->
                language.entry(language.string(each.getKey()), language.string(each.getValue())))
        .toList();
  }

  /** The arguments that must be given, as texts of Python. */
  List<String> required() {
    return required.stream().map(language::string).toList();
  }

  /** The names of all. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(defaults.keySet());
    names.addAll(required);
    return names;
  }
}

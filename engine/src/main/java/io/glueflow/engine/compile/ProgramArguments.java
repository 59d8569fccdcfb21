// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.engine.compile.step.ProgramValues;
import io.glueflow.engine.job.ManagedArgument;
import io.glueflow.model.parameter.MarkedText.Encoding;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.parameter.ParameterType;
import io.glueflow.model.parameter.ParameterValues;
import io.glueflow.model.parameter.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values that a program gets when it starts, collected while its nodes ask for them. */
final class ProgramArguments implements ProgramValues {

  /** The argument for the place of relative paths. */
  private static final String BASE_PATH = ManagedArgument.BASE_PATH.substring("--".length());

  /** The names of arguments that are none of the workflow's parameters. */
  static final Set<String> OWN = Set.of(BASE_PATH, "JOB_NAME");

  private final Language language;
  private final Templates templates;
  private final Platform platform;
  private final VariableNames names;
  private final Map<String, Parameter> declared;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, ProgramInput> inputs = new LinkedHashMap<>();
  private final Set<String> functions = new TreeSet<>();

  ProgramArguments(
      Language language,
      Templates templates,
      Platform platform,
      VariableNames names,
      Map<String, Parameter> declared) {
    this.language = language;
    this.templates = templates;
    this.platform = platform;
    this.names = names;
    this.declared = declared;
  }

  @Override
  public String code(Value value) {
    String variable = variable(value);
    return switch (value.encoding()) {
      case TEXT, SQL_WORD -> variable;
      case SQL_STRING -> call("sql-text", variable);
      case SQL_DOUBLE_QUOTED -> call("sql-double-quoted", variable);
      case SQL_IDENTIFIER -> call("sql-identifier", variable);
      case SQL_LIST -> variable;
    };
  }

  private String variable(Value value) {
    Placeholder placeholder = value.placeholder();
    if (placeholder.source() != Placeholder.Source.PARAMETER) {
      return input(placeholder);
    }
    String variable =
        parameters.computeIfAbsent(placeholder.name(), name -> names.of(List.of(name)));
    return value.encoding() == Encoding.SQL_LIST ? sqlList(placeholder.name(), variable) : variable;
  }

  /** A list is checked and quoted once. */
  private String sqlList(String parameter, String variable) {
    functions.add("sql-list");
    String type = declared.get(parameter).items().label();
    return inputs
        .computeIfAbsent(
            "list " + parameter,
            key ->
                new ProgramInput(
                    names.of(List.of(parameter, "sql")),
                    templates.fill(
                        language.folder() + "/value/sql-list",
                        Map.of("variable", variable, "type", language.string(type)))))
        .variable();
  }

  @Override
  public String connection(String name) {
    functions.add("connection");
    return inputs
        .computeIfAbsent(
            "connection " + name,
            key ->
                new ProgramInput(
                    names.of(List.of(name, "connection")),
                    templates.fill(
                        language.folder() + "/value/connection-" + platform.label(),
                        Map.of("name", language.string(name)))))
        .variable();
  }

  private String input(Placeholder placeholder) {
    boolean secret = placeholder.source() == Placeholder.Source.SECRET;
    String kind = secret ? "secret" : "environment";
    if (secret && platform == Platform.GLUE) {
      functions.add("connection");
    }
    return inputs
        .computeIfAbsent(
            kind + " " + placeholder.name(),
            key ->
                new ProgramInput(
                    names.of(List.of(placeholder.name())),
                    templates.fill(
                        language.folder() + "/value/" + kind + "-" + platform.label(),
                        fetched(placeholder.name()))))
        .variable();
  }

  private Map<String, Object> fetched(String name) {
    int slash = name.lastIndexOf('/');
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    return Map.of(
        "name", language.string(name),
        "variable", language.string(variable),
        "connection", language.string(slash < 0 ? name : name.substring(0, slash)),
        "key", language.string(slash < 0 ? "password" : name.substring(slash + 1)));
  }

  private String call(String function, String variable) {
    functions.add(function);
    return language.variable(List.of(function)) + "(" + variable + ")";
  }

  /** The functions that values are encoded with. */
  Set<String> functions() {
    return functions;
  }

  List<ProgramInput> inputs() {
    return List.copyOf(inputs.values());
  }

  /** The parameters that the program uses, in the order of their declaration. */
  List<ProgramParameter> parameters() {
    List<ProgramParameter> used = new ArrayList<>();
    String base = parameters.get(BASE.placeholder().name());
    if (base != null) {
      used.add(
          parameter(
              BASE_PATH,
              base,
              ParameterType.STRING,
              language.string("."),
              "The folder or URI at which relative paths begin."));
    }
    for (Parameter parameter : declared.values()) {
      String variable = parameters.get(parameter.name());
      if (variable != null) {
        used.add(used(parameter, variable));
      }
    }
    return used;
  }

  private ProgramParameter used(Parameter parameter, String variable) {
    String defaultValue =
        parameter.isRequired()
            ? ""
            : language.string(ParameterValues.text(parameter.defaultValue()));
    return parameter(
        parameter.name(), variable, parameter.type(), defaultValue, parameter.description());
  }

  private ProgramParameter parameter(
      String name, String variable, ParameterType type, String defaultValue, String description) {
    String argument = language.string(name);
    if (type == ParameterType.TIMESTAMP) {
      functions.add("timestamp-text");
    }
    return new ProgramParameter(
        argument,
        language.string("--" + name),
        variable,
        templates.fill(language.folder() + "/value/" + type.label(), Map.of("name", argument)),
        defaultValue,
        description.isEmpty() ? "" : language.comment(description));
  }
}

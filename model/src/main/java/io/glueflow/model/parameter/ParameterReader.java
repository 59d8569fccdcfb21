// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.parameter;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Diagnostics;
import io.glueflow.model.diagnostic.KeySlips;
import io.glueflow.model.diagnostic.Suggestion;
import io.glueflow.model.json.JsonNull;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.parameter.ParameterValues.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the declarations of parameters, and the values that are given for them. */
public final class ParameterReader {

  private static final Set<String> KEYS = Set.of("type", "items", "default", "description");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private ParameterReader() {}

  /** Reads one member of a document's {@code parameters}. */
  public static Optional<Parameter> declaration(JsonObject.Member member, Diagnostics diagnostics) {
    String name = member.name();
    if (!NAME.matcher(name).matches()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INVALID_NAME,
                  member.nameLocation(),
                  "'" + name + "' is not a parameter name")
              .withHint("use letters, digits and '_', beginning with a letter"));
      return Optional.empty();
    }
    if (!(member.value() instanceof JsonObject written)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.WRONG_KIND,
                  member.value().location(),
                  "parameter '" + name + "' is " + member.value().kind() + ", expected an object")
              .withHint("such as {\"type\": \"string\", \"default\": \"…\"}"));
      return Optional.of(unclear(member));
    }
    reportUnknownKeys(name, written, diagnostics);
    JsonObject object = KeySlips.corrected(written, KeySlips.of(written, KEYS, Set.of()));
    Optional<ParameterType> type = type(object, "type", name, diagnostics);
    Optional<ParameterType> items =
        object.member("items").isEmpty()
            ? Optional.of(ParameterType.STRING)
            : type(object, "items", name, diagnostics);
    if (type.isEmpty() || items.isEmpty()) {
      return Optional.of(unclear(member));
    }
    Parameter parameter =
        new Parameter(
            name,
            type.get(),
            items.get(),
            object.value("default").orElse(new JsonNull(object.location())),
            description(name, object, diagnostics),
            member.nameLocation());
    return Optional.of(withCheckedDefault(parameter, diagnostics));
  }

  /** A parameter that exists, so that its uses are not wrong as well; it has no value. */
  private static Parameter unclear(JsonObject.Member member) {
    return new Parameter(
        member.name(),
        ParameterType.STRING,
        ParameterType.STRING,
        new JsonNull(member.value().location()),
        "",
        member.nameLocation());
  }

  /**
   * Reads the values given for one run and adds the defaults. A value that stands for an
   * environment variable or a secret counts as given, and its parameter has no value here.
   *
   * @param declared the declared parameters
   * @param given texts by parameter name
   * @param requireAll whether a parameter without a value is an error
   * @param origin where the values come from, for problems with them
   */
  public static Diagnosed<ParameterValues> values(
      List<Parameter> declared, Map<String, String> given, boolean requireAll, String origin) {
    Diagnostics diagnostics = new Diagnostics();
    Map<String, Typed> values = new LinkedHashMap<>();
    Location place = Location.ofFile(origin);
    for (Parameter parameter : declared) {
      String text = given.get(parameter.name());
      if (standsIn(text == null ? parameter.defaultValue() : new JsonString(place, text))) {
        continue;
      }
      if (text != null) {
        ParameterText.parse(parameter, text, place, diagnostics)
            .ifPresent(value -> values.put(parameter.name(), new Typed(parameter, value)));
      } else if (!parameter.isRequired()) {
        values.put(parameter.name(), new Typed(parameter, parameter.defaultValue()));
      } else if (requireAll) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.MISSING_PARAMETER,
                    parameter.location(),
                    "parameter '" + parameter.name() + "' has no value and no default")
                .withHint("give one with --param " + parameter.name() + "=…"));
      }
    }
    List<String> names = declared.stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.UNDECLARED_ARGUMENT,
                    place,
                    "the workflow has no parameter '" + name + "'")
                .withHint(Suggestion.didYouMean(name, names)));
      }
    }
    return Diagnosed.of(ParameterValues.of(values), diagnostics.sorted());
  }

  private static boolean standsIn(JsonValue value) {
    return value instanceof JsonString text && Placeholder.standIn(text.value()).isPresent();
  }

  private static Parameter withCheckedDefault(Parameter parameter, Diagnostics diagnostics) {
    if (parameter.isRequired() || standsIn(parameter.defaultValue())) {
      return parameter;
    }
    Optional<JsonValue> checked =
        ParameterText.check(parameter, parameter.defaultValue(), diagnostics);
    return new Parameter(
        parameter.name(),
        parameter.type(),
        parameter.items(),
        checked.orElse(new JsonNull(parameter.location())),
        parameter.description(),
        parameter.location());
  }

  private static String description(String name, JsonObject object, Diagnostics diagnostics) {
    Optional<JsonValue> value = object.value("description");
    if (value.isPresent() && !(value.get() instanceof JsonString)) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.WRONG_KIND,
              value.get().location(),
              "'description' of parameter '"
                  + name
                  + "' is "
                  + value.get().kind()
                  + ", expected a string"));
    }
    return value.filter(JsonString.class::isInstance).map(v -> ((JsonString) v).value()).orElse("");
  }

  private static void reportUnknownKeys(String name, JsonObject object, Diagnostics diagnostics) {
    for (JsonObject.Member member : object.members()) {
      if (!KEYS.contains(member.name())) {
        diagnostics.report(
            Diagnostic.of(
                    DiagnosticCode.UNKNOWN_KEY,
                    member.nameLocation(),
                    "unknown key '" + member.name() + "' in parameter '" + name + "'")
                .withHint(Suggestion.didYouMean(member.name(), KEYS)));
      }
    }
  }

  private static Optional<ParameterType> type(
      JsonObject object, String key, String name, Diagnostics diagnostics) {
    List<String> known =
        Arrays.stream(ParameterType.values())
            .filter(each -> each != ParameterType.LIST || !key.equals("items"))
            .map(ParameterType::label)
            .toList();
    Optional<JsonValue> value = object.value(key);
    if (value.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.MISSING_KEY,
                  object.location(),
                  "parameter '" + name + "' has no 'type'")
              .withHint("one of " + String.join(", ", known)));
      return Optional.empty();
    }
    String found = value.get() instanceof JsonString string ? string.value() : value.get().kind();
    Optional<ParameterType> type = ParameterType.byLabel(found);
    if (type.isEmpty() || !known.contains(found)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.VALUE_NOT_ALLOWED,
                  value.get().location(),
                  "'"
                      + found
                      + "' is not a type of "
                      + (key.equals("items") ? "items" : "parameters"))
              .withHint(Suggestion.didYouMean(found, known)));
      return Optional.empty();
    }
    return type;
  }
}

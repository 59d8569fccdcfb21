// SPDX-License-Identifier: Apache-2.0
package io.glueflow.check.mutation;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.ColumnUse;
import io.glueflow.model.node.Property;
import io.glueflow.model.plan.CheckedNode;
import io.glueflow.model.workflow.Node;
import io.glueflow.model.workflow.NodeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong in a node apart from its SQL. */
final class NodeFaults {

  private static final Set<String> JOINS = Set.of("join", "lookup", "merge");

  /** Nodes whose texts hold no parameters. */
  private static final Set<String> VERBATIM = Set.of("pyspark", "unsupported", "comment");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z_]\\w*)}");
  private static final Pattern TYPE_NAME =
      Pattern.compile(
          "\\b(STRING|BIGINT|INT|DOUBLE|DECIMAL|DATE|TIMESTAMP|BOOLEAN|ARRAY|STRUCT|MAP)\\b");
  private static final Pattern SCHEME = Pattern.compile("^([a-z0-9]+)://");
  private static final String[] SCHEMES = {"s3", "hdfs", "file"};

  private final Offsets offsets;
  private final CheckedNode node;

  /** The types of the columns of all that it reads, by their names. */
  private final Map<String, String> columns;

  private final List<Fault> found = new ArrayList<>();

  private NodeFaults(Offsets offsets, CheckedNode node, Map<String, String> columns) {
    this.offsets = offsets;
    this.node = node;
    this.columns = columns;
  }

  /**
   * The faults of a node.
   *
   * @param columns the types of the columns of all that it reads, by their names
   * @param foreign whether the document's keys and words are not ours, or have been looked at
   */
  static List<Fault> of(
      Offsets offsets, CheckedNode node, Map<String, String> columns, boolean foreign) {
    NodeFaults faults = new NodeFaults(offsets, node, columns);
    node.columnUses().forEach(faults::column);
    if (!VERBATIM.contains(node.type().name())) {
      faults.strings(node.node().json());
    }
    if (!foreign) {
      faults.inputs();
      faults.names();
      for (Property<?> property : node.type().properties()) {
        node.node()
            .properties()
            .value(property.name())
            .ifPresent(value -> faults.words(value, property.type().jsonSchema()));
      }
      faults.paths();
    }
    return faults.found;
  }

  private void column(ColumnUse use) {
    int quote = offsets.of(use.location());
    if (!offsets.holds(quote, "\"" + use.column() + "\"")) {
      return;
    }
    FaultKind kind = JOINS.contains(node.type().name()) ? FaultKind.JOIN_KEY : FaultKind.COLUMN;
    word(kind, quote + 1, use.column(), use.column());
    String type = columns.get(use.column().toLowerCase(Locale.ROOT));
    if (type == null) {
      return;
    }
    columns.entrySet().stream()
        .filter(other -> !other.getValue().equals(type))
        .map(Map.Entry::getKey)
        .skip(found.size() % 3)
        .findFirst()
        .ifPresent(other -> add(FaultKind.OTHER_COLUMN, quote + 1, use.column(), other));
  }

  /** Parameters and types, in whatever property they stand. */
  private void strings(JsonValue value) {
    if (value instanceof JsonObject object) {
      object.members().forEach(member -> strings(member.value()));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(this::strings);
    } else if (value instanceof JsonString string && string.columns().areKnown()) {
      Matcher placeholder = PLACEHOLDER.matcher(string.value());
      while (placeholder.find()) {
        int start = offsets.of(string.place(placeholder.start(1)));
        int from = offsets.of(string.location());
        String name = placeholder.group(1);
        if (offsets.holds(start, name)) {
          found.add(
              new Fault(
                  FaultKind.PARAMETER,
                  node.id(),
                  start,
                  start + name.length(),
                  Misspelling.of(name, found.size()),
                  from,
                  start,
                  name));
        }
      }
      if (string.location().pointer().endsWith("/schema")) {
        types(string);
      }
    }
  }

  private void types(JsonString schema) {
    Matcher type = TYPE_NAME.matcher(schema.value());
    for (int i = 0; i < 2 && type.find(); i++) {
      int start = offsets.of(schema.place(type.start()));
      if (offsets.holds(start, type.group())) {
        found.add(
            new Fault(
                FaultKind.DATA_TYPE,
                node.id(),
                start,
                start + type.group().length(),
                Misspelling.of(type.group(), found.size()),
                offsets.of(schema.location()),
                start,
                type.group()));
      }
    }
  }

  private void inputs() {
    for (NodeInput input : node.node().inputs()) {
      int quote = offsets.of(input.location());
      String source = input.source().node();
      if (!offsets.holds(quote, "\"" + source)) {
        continue;
      }
      word(FaultKind.INPUT, quote + 1, source, source);
      String port = input.source().port();
      int at = quote + 1 + source.length();
      if (offsets.holds(at, "." + port + "\"")) {
        found.add(
            new Fault(
                FaultKind.INPUT,
                node.id(),
                at + 1,
                at + 1 + port.length(),
                Misspelling.of(port, found.size()),
                quote,
                at + 1,
                port));
      }
    }
    if (node.node().json().value("inputs").orElse(null) instanceof JsonObject ports
        && !node.type().name().equals("sql")
        && !node.type().name().equals("pyspark")) {
      ports.members().forEach(this::port);
    }
  }

  /** Told at the name of the port, or at what it reads. */
  private void port(JsonObject.Member port) {
    int start = offsets.of(port.nameLocation()) + 1;
    int value = offsets.of(port.value().location());
    if (offsets.holds(start, port.name())) {
      String wrong = Misspelling.of(port.name(), found.size());
      int longer = wrong.length() - port.name().length();
      found.add(
          new Fault(
              FaultKind.PORT,
              node.id(),
              start,
              start + port.name().length(),
              wrong,
              start - 1,
              value + Math.max(0, longer),
              port.name()));
    }
  }

  private void names() {
    JsonObject json = node.node().json();
    json.value("type")
        .ifPresent(
            type ->
                word(
                    FaultKind.NODE_TYPE,
                    offsets.of(type.location()) + 1,
                    node.type().name(),
                    node.type().name()));
    for (JsonObject.Member member : json.members()) {
      if (!Node.RESERVED_KEYS.contains(member.name())) {
        key(FaultKind.PROPERTY, member);
      }
    }
  }

  private void key(FaultKind kind, JsonObject.Member member) {
    word(kind, offsets.of(member.nameLocation()) + 1, member.name(), member.name());
  }

  /** Words of which a property takes only a few, in whatever depth. */
  private void words(JsonValue value, JsonObject schema) {
    schema.value("enum").ifPresent(words -> oneOf(value));
    if (value instanceof JsonArray array) {
      schema
          .value("items")
          .ifPresent(items -> array.items().forEach(item -> words(item, (JsonObject) items)));
    }
    if (value instanceof JsonObject object) {
      schema
          .value("properties")
          .ifPresent(
              known ->
                  object
                      .members()
                      .forEach(
                          member ->
                              ((JsonObject) known)
                                  .value(member.name())
                                  .ifPresent(type -> words(member.value(), (JsonObject) type))));
    }
    schema
        .value("anyOf")
        .ifPresent(
            either ->
                ((JsonArray) either).items().forEach(each -> words(value, (JsonObject) each)));
  }

  private void oneOf(JsonValue value) {
    if (value instanceof JsonString word && !word.value().isEmpty()) {
      boolean function = word.location().pointer().endsWith("/function");
      word(
          function ? FaultKind.AGGREGATE : FaultKind.VALUE,
          offsets.of(word.location()) + 1,
          word.value(),
          word.value());
    }
  }

  private void paths() {
    node.node().properties().value("path").ifPresent(this::path);
  }

  private void path(JsonValue value) {
    if (value instanceof JsonArray several) {
      several.items().forEach(this::path);
    }
    if (!(value instanceof JsonString path) || path.value().isEmpty()) {
      return;
    }
    int start = offsets.of(path.location()) + 1;
    Matcher scheme = SCHEME.matcher(path.value());
    if (scheme.find()) {
      word(FaultKind.PATH_SCHEME, start, scheme.group(1), scheme.group(1));
      return;
    }
    String meant = SCHEMES[found.size() % SCHEMES.length];
    String wrong = Misspelling.of(meant, found.size());
    found.add(
        new Fault(
            FaultKind.PATH_SCHEME,
            node.id(),
            start,
            start,
            wrong + "://place/",
            start - 1,
            start,
            meant));
  }

  /** A misspelt word, which is told where it begins or at the quote before it. */
  private void word(FaultKind kind, int start, String word, String meant) {
    if (offsets.holds(start, word)) {
      String wrong = Misspelling.of(word, found.size());
      found.add(
          new Fault(kind, node.id(), start, start + word.length(), wrong, start - 1, start, meant));
    }
  }

  private void add(FaultKind kind, int start, String word, String replacement) {
    found.add(
        new Fault(
            kind, node.id(), start, start + word.length(), replacement, start - 1, start, ""));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.workflow.Workflow;
import io.glueflow.model.workflow.WorkflowReader;
import io.glueflow.model.workflow.WorkflowWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells problems that were found in the canonical form of a workflow at their places in the file
 * that the workflow was read from.
 */
public final class SourcePlaces {

  private final Workflow workflow;
  private final Map<String, Location> byPointer = new HashMap<>();
  private final Map<String, JsonString> texts = new HashMap<>();

  /** The places of a workflow, whose values know them. */
  public SourcePlaces(Workflow workflow) {
    this.workflow = workflow;
    byPointer.put("", workflow.location());
    for (Parameter parameter : workflow.parameters()) {
      byPointer.put("/parameters/" + parameter.name(), parameter.location());
    }
    for (int i = 0; i < workflow.nodes().size(); i++) {
      add("/nodes/" + i, workflow.nodes().get(i).json());
    }
    add("/job", workflow.job());
  }

  private void add(String pointer, JsonValue value) {
    byPointer.put(pointer, value.location());
    if (value instanceof JsonString text) {
      texts.put(pointer, text);
    } else if (value instanceof JsonObject object) {
      object.members().forEach(member -> add(pointer + "/" + token(member), member.value()));
    } else if (value instanceof JsonArray array) {
      List<JsonValue> items = array.items();
      for (int i = 0; i < items.size(); i++) {
        add(pointer + "/" + i, items.get(i));
      }
    }
  }

  private static String token(JsonObject.Member member) {
    return member.name().replace("~", "~0").replace("/", "~1");
  }

  /** The same problem, told in the file; what the file lacks is told at what it would stand in. */
  public Diagnostic relocate(Diagnostic problem) {
    String pointer = problem.location().pointer();
    while (!byPointer.containsKey(pointer)) {
      pointer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
    return problem
        .mapFollows(this::relocate)
        .at(character(problem.location(), pointer).orElse(byPointer.get(pointer)));
  }

  /** Where a character of a text stands, if the file has the same text as it is. */
  private Optional<Location> character(Location place, String pointer) {
    JsonString own = texts.get(pointer);
    if (own == null || !own.columns().areKnown()) {
      return Optional.empty();
    }
    return canonical(pointer)
        .filter(written -> written.value().equals(own.value()))
        .filter(written -> written.location().column() < place.column())
        .flatMap(
            written ->
                IntStream.rangeClosed(0, own.value().length())
                    .filter(index -> written.place(index).column() >= place.column())
                    .mapToObj(own::place)
                    .findFirst());
  }

  private Optional<JsonString> canonical(String pointer) {
    SourceText written = new SourceText("", WorkflowWriter.write(workflow));
    return WorkflowReader.read(written)
        .value()
        .map(SourcePlaces::new)
        .map(places -> places.texts.get(pointer));
  }
}

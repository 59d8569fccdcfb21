// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import static io.glueflow.engine.imports.fire.Exports.edge;
import static io.glueflow.engine.imports.fire.Exports.list;
import static io.glueflow.engine.imports.fire.Exports.node;
import static io.glueflow.engine.imports.fire.Exports.print;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.parameter.Parameter;
import io.glueflow.model.workflow.Node;
import org.junit.jupiter.api.Test;

class FireParametersTest {

  private static Imported imported(String parameters, String condition, String... others) {
    String nodes =
        list(
            node(1, "read", "fire.nodes.dataset.NodeDatasetParquet", "path=s3a://${bucket}/$day/"),
            node(2, "keep", "fire.nodes.etl.NodeRowFilter", "conditionExpr=" + condition),
            print(3, "look"));
    String export =
        "{\"name\": \"w\", \"parameters\": \""
            + parameters.replace("\"", "\\\"")
            + "\", \"nodes\": [\n"
            + nodes
            + (others.length == 0 ? "" : ",\n" + list(others))
            + "\n], \"edges\": ["
            + list(edge(1, 1, 2), edge(2, 2, 3))
            + "]}";
    return Imported.of(export);
  }

  private static String condition(Imported imported) {
    return FireJson.text(imported.node("keep").properties(), "condition");
  }

  private static String declared(Imported imported, String name) {
    Parameter parameter =
        imported.workflow().parameters().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return parameter.type().label();
  }

  @Test
  void valuesGetTheTypeWithWhichTheyMeanTheSame() {
    Imported imported =
        imported(
            "  --var bucket=shop --var day=2026-01-31 --var least=10 --var rate=0.5"
                + " --var big=12345678901 --var on=true --var name=O'Neill --var zip=00501",
            "a > ${least} and b > ${rate} and c > ${big} and d = ${on} and e like '$name%'"
                + " and f = '${zip}'");

    assertThat(declared(imported, "bucket")).isEqualTo("string");
    assertThat(declared(imported, "day")).isEqualTo("string");
    assertThat(declared(imported, "least")).isEqualTo("int");
    assertThat(declared(imported, "rate")).isEqualTo("double");
    assertThat(declared(imported, "big")).isEqualTo("long");
    assertThat(declared(imported, "on")).isEqualTo("boolean");
    assertThat(declared(imported, "zip")).isEqualTo("string");
    assertThat(condition(imported))
        .isEqualTo(
            "a > ${least} and b > ${rate} and c > ${big} and d = ${on} and e like '${name}%'"
                + " and f = '${zip}'");
    assertThat(FireJson.text(imported.node("read").properties(), "path"))
        .isEqualTo("s3a://${bucket}/${day}/");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void quotedValuesAreTextsAndLists() {
    Imported imported =
        imported(
            "--var states='PAID','SE=NT' --var one='DE' --var kind='x' --var ids=1,2,3",
            "s in (${states}) and c IN( ${one} ) and k = ${kind} and i in (${ids})");

    assertThat(declared(imported, "states")).isEqualTo("list");
    assertThat(declared(imported, "one")).isEqualTo("list");
    assertThat(declared(imported, "kind")).isEqualTo("string");
    assertThat(declared(imported, "ids")).isEqualTo("list");
    Node keep = imported.node("keep");
    assertThat(FireJson.text(keep.properties(), "condition"))
        .isEqualTo("s in (${states}) and c IN( ${one} ) and k = ${kind} and i in (${ids})");
  }

  @Test
  void aPieceOfCodeIsPastedAsFireDoes() {
    Imported imported =
        imported("--var column=amount --var start=current_date()", "$column > 5 and d < ${start}");

    assertThat(condition(imported)).isEqualTo("amount > 5 and d < current_date()");
    assertThat(imported.workflow().parameters()).isEmpty();
    assertThat(imported.brief()).containsExactly("GF502 1:29", "GF502 1:29");
  }

  @Test
  void unknownNamesAreLeftToTheValidator() {
    Imported imported = imported("", "a > ${nobody} and b rlike '^x$y'");

    assertThat(condition(imported)).isEqualTo("a > ${nobody} and b rlike '^x$y'");
    assertThat(imported.problems())
        .anyMatch(each -> each.code().id().equals("GF321") && each.message().contains("nobody"));
  }

  @Test
  void nodesSpecifyParametersToo() {
    Imported imported =
        imported(
            "--var day=2026-01-31",
            "a > $least",
            node(
                4,
                "specify",
                "fire.nodes.util.NodeSpecifyParameters",
                "names=[\"day\",\"least\",\"\"]",
                "values=[\"1999-01-01\",\"3\",\"\"]"));

    assertThat(imported.workflow().parameters())
        .extracting(Parameter::name)
        .containsExactly("day", "least");
    assertThat(imported.workflow().parameters().get(0).defaultValue())
        .hasToString("JsonString[location=export.json:1:29, value=2026-01-31]");
    assertThat(condition(imported)).isEqualTo("a > ${least}");
  }

  @Test
  void namesThatCannotBeHadAreChanged() {
    Imported imported =
        imported("--var my-day=x --var my.day=y --var 1st=z", "a = '${my-day}${my.day}${1st}'");

    assertThat(condition(imported)).isEqualTo("a = '${my_day}${my_day_2}${_1st}'");
  }

  @Test
  void whatIsNoParameterIsReported() {
    assertThat(imported("--var a=1 --var nothing", "a > 1").brief()).containsExactly("GF506 1:29");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operations say about their results before Spark is asked; the runner's tests ask Spark. */
class OperationSchemaTest {

  private static final ClashRule SUFFIX = new ClashRule(ClashRule.Kind.SUFFIX, "_l", "_r");

  @Test
  void whatIsReadCanBeNullAndHasNoLength() {
    Schema declared = schema("id INT NOT NULL, c CHAR(3), s STRUCT<x: VARCHAR(2) NOT NULL>");

    assertThat(new Read("csv", List.of("p"), declared, Map.of(), "bad").schema(List.of()).ddl())
        .isEqualTo("id INT, c STRING, s STRUCT<x: STRING>, bad STRING");
    assertThat(new Read("csv", List.of("p"), Schema.UNKNOWN, Map.of(), "bad").schema(List.of()))
        .matches(Schema::open)
        .matches(schema -> schema.names().equals(List.of("bad")));
    assertThat(new Inline(declared, List.of()).schema(List.of())).isEqualTo(declared.asRead());
  }

  @Test
  void fullJoinOfDifferentKeysHasAKeyOfTheWiderType() {
    Schema left = schema("k INT NOT NULL, v INT");
    Schema right = schema("K BIGINT NOT NULL, V INT");

    assertThat(join(JoinKind.FULL, left, right)).isEqualTo("k BIGINT, v_l INT, V_r INT");
    assertThat(join(JoinKind.RIGHT, left, right)).isEqualTo("k BIGINT NOT NULL, v_l INT, V_r INT");
    assertThat(join(JoinKind.LEFT, left, right)).isEqualTo("k INT NOT NULL, v_l INT, V_r INT");
    assertThat(join(JoinKind.FULL, left, left)).isEqualTo("k INT, v_l INT, v_r INT");
    assertThat(join(JoinKind.ANTI, left, right)).isEqualTo(left.ddl());
  }

  private static String join(JoinKind how, Schema left, Schema right) {
    return new Join(how, List.of("k"), "", SUFFIX, false).schema(List.of(left, right)).ddl();
  }

  @Test
  void subtotalsAreNull() {
    List<NamedExpression> by = List.of(NamedExpression.column("k"));
    Schema input = schema("k INT NOT NULL");

    assertThat(new Aggregate(Aggregate.Grouping.GROUP, by, List.of()).schema(List.of(input)).ddl())
        .isEqualTo("k INT NOT NULL");
    assertThat(new Aggregate(Aggregate.Grouping.ROLLUP, by, List.of()).schema(List.of(input)).ddl())
        .isEqualTo("k INT");
  }

  @Test
  void unionWidensTypesThatDiffer() {
    Schema ab = schema("a INT, b STRING");
    Schema ba = schema("B STRING, A BIGINT");
    Schema bc = schema("b STRING, c DATE");

    assertThat(new Union(true, false).schema(List.of(ab, ba)).ddl())
        .isEqualTo("a BIGINT, b STRING");
    assertThat(new Union(true, true).schema(List.of(ab, bc)).ddl())
        .isEqualTo("a INT, b STRING, c DATE");
    assertThat(new Union(true, true).schema(List.of(bc, Schema.UNKNOWN)).ddl())
        .isEqualTo("b UNKNOWN, c UNKNOWN");
    assertThat(new Union(false, false).schema(List.of(ab, ba)).ddl())
        .isEqualTo("a STRING, b STRING");
    assertThat(new SetOperation(SetOperation.Kind.EXCEPT, true).schema(List.of(ab, bc)).ddl())
        .isEqualTo("a STRING, b STRING");
  }

  @Test
  void flattenNamesColumnsAfterTheirPath() {
    Schema input = schema("id INT, w STRUCT<n: STRING, h: STRUCT<c: STRING, z: INT NOT NULL>>");

    assertThat(new Flatten(List.of(), "_", 0, true).schema(List.of(input)).ddl())
        .isEqualTo("id INT, w_n STRING, w_h_c STRING, w_h_z INT");
    assertThat(new Flatten(List.of("W"), ".", 1, true).schema(List.of(input)).names())
        .containsExactly("id", "w.n", "w.h");
    assertThat(new Flatten(List.of(), "_", 0, false).leaves(input).get(3).path())
        .containsExactly("w", "h", "z");
  }

  @Test
  void unpivotTakesAllOtherColumnsWhenNoneAreNamed() {
    Unpivot unpivot = new Unpivot(List.of("ID"), List.of(), "name", "value");

    assertThat(unpivot.schema(List.of(schema("id INT, a BIGINT, b BIGINT"))).ddl())
        .isEqualTo("ID INT, name STRING NOT NULL, value BIGINT");
    assertThat(unpivot.schema(List.of(schema("id INT, a INT, b BIGINT"))).ddl())
        .endsWith("value UNKNOWN");
    assertThat(unpivot.valuesIn(List.of("a", "Id", "b"))).containsExactly("a", "b");
  }

  @Test
  void expectedColumnsAreSpelledAsExpected() {
    ExpectSchema expect = new ExpectSchema(schema("ID BIGINT NOT NULL"), true, false);

    assertThat(expect.schema(List.of(schema("x INT, id BIGINT"))).ddl())
        .isEqualTo("x INT, ID BIGINT");
    assertThat(expect.schema(List.of(Schema.UNKNOWN)))
        .isEqualTo(new Schema(schema("ID BIGINT").columns(), true));
  }

  @Test
  void swapsNames() {
    assertThat(
            new RenameColumns(Map.of("a", "B", "b", "A"))
                .schema(List.of(schema("A INT, b STRING")))
                .ddl())
        .isEqualTo("B INT, A STRING");
  }

  private static Schema schema(String ddl) {
    try {
      return DdlParser.parseSchema(ddl);
    } catch (DdlException e) {
      throw new IllegalArgumentException(ddl, e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PythonScanTest {

  private static final List<String> PARTS =
      List.of(
          "%",
          "%%",
          "!",
          "?",
          "%region x",
          "!ls",
          "\n",
          "\r",
          "\r\n",
          "\\\n",
          "\\",
          "'",
          "\"",
          "'''",
          "\"\"\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "#",
          "=",
          "x",
          " ",
          "\t",
          "\f",
          ":",
          "f",
          "r",
          "\u2028",
          "\u0000",
          "\ud83d\ude00",
          "\ud800",
          "else",
          "@",
          ";");

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(PARTS).list().ofMaxSize(20).map(parts -> String.join("", parts));
  }

  /** Whatever a cell holds: all its lines are found again, in order, or it is refused. */
  @Property(tries = 3000)
  void nothingIsLostOrTwice(@ForAll("text") String text) {
    try {
      int at = 0;
      for (Piece piece : PythonScan.of(text).pieces()) {
        assertThat(piece.start()).isEqualTo(at);
        assertThat(piece.end()).isGreaterThan(at);
        at = piece.end();
      }
      assertThat(at).isEqualTo(text.length());
    } catch (UnsoundCellException e) {
      assertThat(e.offset()).isBetween(0, text.length());
    }
  }

  /** No text of a string changes what is around it, and none of it is taken for a magic. */
  @Property(tries = 100)
  void aStringIsNeverChanged(@ForAll("text") String text) throws UnsoundCellException {
    String body =
        text.replace("\\", "").replace("'", "").replace("\u0000", "").replace("\ud800", "");
    String code = "before = 1\nx = '''" + body + "'''\nafter = 2\n";

    PythonScan.Result scan = PythonScan.of(code);

    assertThat(scan.pieces())
        .extracting(Piece::kind)
        .containsExactly(Piece.Kind.CODE, Piece.Kind.CODE, Piece.Kind.CODE);
    assertThat(Notebooks.script(Notebooks.code(code))).contains(PythonEscapes.lines(code).strip());
  }

  @Test
  void linesAreWhatIpythonTakesThemFor() throws UnsoundCellException {
    assertThat(
            kinds(
                """
                # comment
                %a \\
                  b
                x = (1
                %2)
                y = x \\
                %3
                if x:
                    !ls
                z = !ls
                w %= 3
                v = u != 4
                t?
                %%sql
                SELECT '
                """))
        .isEqualTo("BLANK MAGIC CODE CODE CODE MAGIC MAGIC CODE CODE MAGIC CELL_MAGIC");
  }

  private static String kinds(String text) throws UnsoundCellException {
    return PythonScan.of(text).pieces().stream()
        .map(piece -> piece.kind().name())
        .collect(Collectors.joining(" "));
  }
}

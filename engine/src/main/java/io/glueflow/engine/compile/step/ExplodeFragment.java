// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** Turns the elements of a collection into rows. */
final class ExplodeFragment {

  private ExplodeFragment() {}

  static Fragment of(Explode explode, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    Schema schema = input.schema();
    DataType type = schema.column(explode.column()).map(Column::type).orElse(DataType.UNKNOWN);
    if (schema.open() || type instanceof DataType.Unknown) {
      return Fragment.of("explode-unknown")
          .with("column", language.string(explode.column()))
          .with("as", language.string(explode.as()))
          .with("keyAs", language.string(explode.keyAs()))
          .with("positionAs", language.string(explode.positionAs()))
          .with("keepEmpty", language.bool(explode.keepEmpty()))
          .calling("explode-column");
    }
    boolean hidesKey = type instanceof DataType.Map && explode.keyAs().isEmpty();
    String hiddenKey = Names.unused("_key", schema);
    List<String> generated = new ArrayList<>();
    if (!explode.positionAs().isEmpty()) {
      generated.add(explode.positionAs());
    }
    if (type instanceof DataType.Map) {
      generated.add(hidesKey ? hiddenKey : explode.keyAs());
    }
    generated.add(explode.as());
    List<NamedExpression> kept =
        schema.without(List.of(explode.column())).names().stream()
            .map(NamedExpression::column)
            .toList();
    String generator = language.call(function(explode), coder.column(explode.column()));
    return Fragment.of("explode")
        .with("kept", coder.named(kept))
        .with("generator", generator)
        .with("names", coder.names(generated))
        .with("dropsKey", hidesKey)
        .with("key", language.string(hiddenKey));
  }

  private static String function(Explode explode) {
    String function = explode.positionAs().isEmpty() ? "explode" : "posexplode";
    return explode.keepEmpty() ? function + "_outer" : function;
  }
}

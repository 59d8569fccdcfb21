// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.CastContext;

/** CAST and TRY_CAST. */
final class Casts {

  private final ExpressionResolver resolver;
  private final Context context;
  private final TypeNames types;

  Casts(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
    this.types = new TypeNames(context.findings(), context.session().line());
  }

  Typed cast(CastContext cast) {
    Typed value = resolver.type(cast.expression());
    DataType type = types.of(cast.dataType());
    boolean tried = cast.TRY_CAST() != null;
    boolean possible =
        tried
            ? context.coercion().tryCastable(value.type(), type)
            : context.coercion().castable(value.type(), type);
    if (!possible && Types.isKnown(value.type()) && Types.isKnown(type)) {
      context
          .findings()
          .report(
              ProblemKind.TYPE,
              cast,
              "a value of type " + value.type().ddl() + " cannot be cast to " + type.ddl(),
              "");
    }
    boolean nullable = tried || value.nullable() || Nullability.ofCast(value.type(), type);
    return Typed.of(type, nullable, value);
  }
}

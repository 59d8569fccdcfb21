// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.existing;

import io.glueflow.model.type.DataType;
import io.glueflow.model.type.DataType.Simple;
import io.glueflow.model.type.TypeFamily;

/** Kinds of types: a reader of files does not take one kind for another. */
enum TypeKind {
  TEXT,
  NUMBER,
  BOOLEAN,
  NESTED,
  /** Types that files may hold in the form of another kind. */
  UNCLEAR;

  static TypeKind of(DataType type) {
    if (type.equals(Simple.STRING)) {
      return TEXT;
    }
    if (type.equals(Simple.BOOLEAN)) {
      return BOOLEAN;
    }
    boolean nested =
        type instanceof DataType.Struct
            || type instanceof DataType.Array
            || type instanceof DataType.Map;
    if (nested) {
      return NESTED;
    }
    return TypeFamily.NUMERIC.contains(type) ? NUMBER : UNCLEAR;
  }
}

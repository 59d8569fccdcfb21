// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.function.FunctionTable;
import io.glueflow.sql.parse.SqlParser;

/**
 * What all parts of one text are resolved with.
 *
 * @param coercion Spark's rules for types
 * @param functions the functions there are
 * @param parser parses the texts inside of texts
 * @param findings what is found
 */
record Session(
    TypeCoercion coercion, FunctionTable functions, SqlParser parser, Findings findings) {

  /** The Spark whose rules these are. */
  SparkLine line() {
    return parser.line();
  }
}

// SPDX-License-Identifier: Apache-2.0
/** From texts to trees of Spark's grammar, or to what is wrong with them. */
package io.glueflow.sql.parse;

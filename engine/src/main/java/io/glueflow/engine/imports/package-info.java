// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what other tools export and turns it into workflow documents whose places are those of the
 * export.
 */
package io.glueflow.engine.imports;

// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

/**
 * A column of a schema.
 *
 * @param name its name
 * @param type Fire's name of its type
 * @param format how dates are written in it, or the type of a STRUCT; empty for none
 */
record FireColumn(FireText name, FireText type, FireText format) {

  boolean isType(String fireType) {
    return type.text().strip().equalsIgnoreCase(fireType);
  }
}

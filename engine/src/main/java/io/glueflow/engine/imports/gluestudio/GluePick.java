// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

/**
 * What a SelectFromCollection node wants of the node before it.
 *
 * @param index the place in the collection, counted from 0
 * @param name the node's name; for some collections it names the member
 */
record GluePick(int index, String name) {}

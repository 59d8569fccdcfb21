// SPDX-License-Identifier: Apache-2.0
/** Schemas of text files, inferred from what is in them as Spark does. */
package io.glueflow.engine.discover.text;

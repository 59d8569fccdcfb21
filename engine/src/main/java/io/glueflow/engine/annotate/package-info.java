// SPDX-License-Identifier: Apache-2.0
/** Problems in the forms in which other tools read them. */
package io.glueflow.engine.annotate;

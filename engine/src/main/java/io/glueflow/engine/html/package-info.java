// SPDX-License-Identifier: Apache-2.0
/** Fills the templates of pages. */
package io.glueflow.engine.html;

// SPDX-License-Identifier: Apache-2.0
/** How texts are written in the languages of files that glueflow generates. */
package io.glueflow.engine.text;

// SPDX-License-Identifier: Apache-2.0
/** The Scala compiler behind types of the JDK: its callers have no Scala on their class path. */
package io.glueflow.scalacompiler;

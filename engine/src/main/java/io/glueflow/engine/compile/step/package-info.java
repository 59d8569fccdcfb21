// SPDX-License-Identifier: Apache-2.0
/** What each operation of a plan is in a program: a template, and the values it is filled with. */
package io.glueflow.engine.compile.step;

// SPDX-License-Identifier: Apache-2.0
/** Workflows that are right, each made wrong in one place at a time: is it told, and where? */
package io.glueflow.check.mutation;

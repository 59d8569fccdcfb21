// SPDX-License-Identifier: Apache-2.0
/** What would run, and could run better: warnings, a class per advice. */
package io.glueflow.engine.validate.advice;

/** Builds and writes the Spark frames behind the steps of a plan, one builder per operation. */
package io.glueflow.runner.frames;

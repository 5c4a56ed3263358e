/** The MongoDB and the Kafka that tests run on. */
@NullMarked
package dev.shinchoku.testservers;

import org.jspecify.annotations.NullMarked;

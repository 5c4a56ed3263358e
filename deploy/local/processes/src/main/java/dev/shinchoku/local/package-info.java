/** A real mongod and a real Kafka broker as processes of this machine, for tests, benchmarks and {@code ./shinchoku}. */
@NullMarked
package dev.shinchoku.local;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package dev.shinchoku.operations;

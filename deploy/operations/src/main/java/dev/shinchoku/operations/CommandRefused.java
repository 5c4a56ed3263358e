package dev.shinchoku.operations;

/** A command was not carried out. The message is for the person at the terminal: why not, and what to do. */
final class CommandRefused extends RuntimeException {
    CommandRefused(String message) {
        super(message);
    }
}

package dev.shinchoku.local;

/** A server could not be started, stopped or reached. The message is for the person at the terminal: what is wrong and what to do. */
public final class LocalServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalServerException(String message) {
        super(message);
    }

    public LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }
}

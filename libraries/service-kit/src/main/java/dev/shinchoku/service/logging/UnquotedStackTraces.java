package dev.shinchoku.service.logging;

import java.io.IOException;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.shinchoku.eventlog.Unquoted;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Writes every stack trace into the log, whoever logs it, with no message that may quote a progress update: see {@link Unquoted}. */
public final class UnquotedStackTraces extends ThrowableHandlingConverter implements StackTracePrinter {
    private static final StackTracePrinter PRINTER = StandardStackTracePrinter.rootLast().withFormatter(Unquoted::alone);

    /** In the log's form for people. */
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? PRINTER.printStackTraceToString(proxy.getThrowable()) : "";
    }

    /** In the log's form for machines. */
    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        PRINTER.printStackTrace(throwable, out);
    }
}

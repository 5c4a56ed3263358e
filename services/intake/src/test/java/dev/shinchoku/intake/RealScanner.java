package dev.shinchoku.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the service ask a scanner over TCP, as it asks ClamAV. */
final class RealScanner implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Clamd CLAMD = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("shinchoku.attachments.clamav=127.0.0.1:" + CLAMD.port()).applyTo(context);
    }

    private static Clamd start() {
        try {
            return Clamd.finding();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

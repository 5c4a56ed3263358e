package dev.shinchoku.service.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the services when the last test has ended: their servers go as soon as the JVM begins to end, and a service whose Kafka has gone
 * takes half a minute to close.
 */
public final class ClosingServices implements TestExecutionListener {
    private static final Queue<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

    static void add(ConfigurableApplicationContext service) {
        OPEN.add(service);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        OPEN.forEach(ConfigurableApplicationContext::close);
        OPEN.clear();
    }
}

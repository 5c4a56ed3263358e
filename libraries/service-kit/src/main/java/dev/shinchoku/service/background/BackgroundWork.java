package dev.shinchoku.service.background;

import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on until the last call is answered, and then ends side by side with others of its kind: what was accepted to the very end is
 * still seen by it.
 */
public abstract class BackgroundWork implements SmartLifecycle {
    private final String name;
    private volatile boolean running;

    /** @param name of its threads */
    protected BackgroundWork(String name) {
        this.name = name;
    }

    /** Must not wait for what may not be there yet. */
    protected abstract void begin();

    /** Returns once the work has ended, or has been waited for long enough. */
    protected abstract void end();

    @Override
    public final void start() {
        running = true;
        begin();
    }

    @Override
    public final void stop(Runnable done) {
        Thread.ofPlatform().name(name + "-end").start(() -> {
            stop();
            done.run();
        });
    }

    @Override
    public final void stop() {
        running = false;
        end();
    }

    /** After the web server's graceful shutdown, which is done in a higher phase. */
    @Override
    public final int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}

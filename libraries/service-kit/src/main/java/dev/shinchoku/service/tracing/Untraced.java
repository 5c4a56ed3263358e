package dev.shinchoku.service.tracing;

import java.util.Optional;

record Untraced() implements Step {
    @Override
    public Optional<String> traceparent() {
        return Optional.empty();
    }

    @Override
    public Runnable around(Runnable work) {
        return work;
    }

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void end() {}
}

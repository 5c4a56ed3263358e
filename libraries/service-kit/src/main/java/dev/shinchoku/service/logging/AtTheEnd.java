package dev.shinchoku.service.logging;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Whatever else happens to a call that goes on without its thread, it completes. */
abstract class AtTheEnd implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}

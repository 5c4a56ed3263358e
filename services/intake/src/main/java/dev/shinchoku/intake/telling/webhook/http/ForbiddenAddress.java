package dev.shinchoku.intake.telling.webhook.http;

import java.net.UnknownHostException;

/** Ends a call to an address inside a network. */
final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress(String host) {
        super("%s is an address inside a network; only public ones are called".formatted(host));
    }
}

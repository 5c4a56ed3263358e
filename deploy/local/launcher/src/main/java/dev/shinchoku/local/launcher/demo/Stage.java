package dev.shinchoku.local.launcher.demo;

import java.net.URI;

import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;

/** A running system, wherever it runs, on which the demo is played. */
public interface Stage {
    /** What a service's paths, from {@code /api/v1} on, are appended to. */
    URI address(Part service);

    /** A bearer token of a demo user. */
    String token(String user);

    static Stage of(LocalSystem system) {
        return new Stage() {
            @Override
            public URI address(Part service) {
                return system.layout().address(service);
            }

            @Override
            public String token(String user) {
                return system.token(user);
            }
        };
    }
}

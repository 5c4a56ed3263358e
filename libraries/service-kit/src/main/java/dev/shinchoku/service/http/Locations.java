package dev.shinchoku.service.http;

import java.net.URI;
import java.util.Optional;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a resource is, as its caller has to ask for it. */
public final class Locations {
    private Locations() {}

    /** The path, after what stands before it on the caller's side: the service's context path, or the prefix that a proxy has taken off. */
    public static URI of(String path) {
        return URI.create(Optional.ofNullable(ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath()).orElse("") + path);
    }
}

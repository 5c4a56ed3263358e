package dev.shinchoku.pages;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers find the pages of the other service: an address with its host, or a path where all answer on one origin. No menu leads to
 * pages whose address is not set.
 *
 * @param dashboards of the service reporting
 * @param desk of the service intake, with its context path and without {@code /desk}
 */
@ConfigurationProperties("shinchoku.pages")
public record PageAddresses(@Nullable URI dashboards, @Nullable URI desk) {
    public Optional<String> dashboards(String path) {
        return Optional.ofNullable(dashboards).map(base -> below(base, path));
    }

    public Optional<String> desk(String path) {
        return Optional.ofNullable(desk).map(base -> below(base, path));
    }

    private static String below(URI base, String path) {
        return base.toString().replaceFirst("/+$", "") + path;
    }
}

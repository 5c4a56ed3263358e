package dev.shinchoku.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param home the folder of the signing key and the secrets; made at first start
 * @param tokenLifetime how long an access token is good for
 * @param pages the addresses that the pages can be opened under, the main one first: sign-in leads back to them
 */
@ConfigurationProperties("shinchoku.sign-in")
record SignInSettings(Path home, Duration tokenLifetime, List<URI> pages) {
    URI mainPage() {
        return pages.getFirst().resolve("/");
    }
}

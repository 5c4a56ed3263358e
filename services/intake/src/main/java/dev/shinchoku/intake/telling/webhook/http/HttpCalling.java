package dev.shinchoku.intake.telling.webhook.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.shinchoku.intake.telling.TellingSettings;
import dev.shinchoku.intake.telling.webhook.Calling;
import dev.shinchoku.intake.telling.webhook.Deliveries.Answer;
import dev.shinchoku.intake.telling.webhook.Envelope;
import jakarta.annotation.PreDestroy;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Calls by Apache's client, whose resolver connects to the very addresses that were checked. It follows no redirect, keeps no cookie, goes
 * through no proxy, tries nothing twice by itself, and reads nothing of an answer's body.
 */
@Component
class HttpCalling implements Calling {
    private final CloseableHttpClient http;
    private final Duration timeLimit;
    private final Clock clock;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    HttpCalling(TellingSettings settings, Clock clock) {
        this.timeLimit = settings.webhooks().timeLimit();
        this.clock = clock;
        Timeout limit = Timeout.of(timeLimit);
        this.http = HttpClients.custom().disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableContentCompression().disableAuthCaching().setUserAgent("Shinchoku").setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit).setConnectionRequestTimeout(limit).build()).setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new PublicAddresses(settings.webhooks()
                                        .privateAddresses())).setMaxConnTotal(64).setMaxConnPerRoute(4).setDefaultConnectionConfig(
                                                ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build())
                                        .build())
                .build();
    }

    @Override
    public Answer call(String url, Envelope envelope) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        HttpPost post = new HttpPost(url);
        envelope.headers().forEach(post::setHeader);
        post.setEntity(new StringEntity(envelope.body(), ContentType.create("application/cloudevents+json", "UTF-8")));
        Future<Integer> status = callers.submit(() -> send(post));
        try {
            return new Answer(at, Optional.of(status.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS)), Optional.empty(), since(start));
        } catch (ExecutionException e) {
            return new Answer(at, Optional.empty(), Optional.of(told(e)), since(start));
        } catch (TimeoutException e) {
            post.cancel();
            return new Answer(at, Optional.empty(), Optional.of("It did not answer within " + timeLimit), since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            post.cancel();
            return new Answer(at, Optional.empty(), Optional.of("The call was broken off"), since(start));
        }
    }

    /** The connection is closed at once, however much the answer still has to say. */
    private int send(HttpPost post) throws IOException {
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            return response.getCode();
        }
    }

    private static String told(ExecutionException e) {
        return e.getCause() instanceof ForbiddenAddress forbidden
                ? String.valueOf(forbidden.getMessage())
                : "It could not be reached (%s)".formatted(e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @PreDestroy
    void end() throws IOException {
        callers.shutdownNow();
        http.close();
    }
}

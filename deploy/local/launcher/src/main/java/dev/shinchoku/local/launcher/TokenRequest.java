package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.local.LocalServerException;
import tools.jackson.databind.json.JsonMapper;

/** Asks sign-in for a demo user's token, as any client would. */
record TokenRequest(Layout layout) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String token(String user) {
        HttpResponse<String> answer = ask(user);
        return switch (answer.statusCode()) {
            case 200 -> JSON.readTree(answer.body()).get("access_token").asString();
            case 401 -> throw new LocalServerException(unknown(user));
            default -> throw new LocalServerException("Sign-in answered %d: %s".formatted(answer.statusCode(), answer.body()));
        };
    }

    private HttpResponse<String> ask(String user) {
        String secret = SignInSecrets.in(layout.signIn()).clientSecret();
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        URI uri = layout.address(Part.SIGN_IN).resolve("/oauth2/token");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                            "grant_type=client_credentials")).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalServerException("Sign-in is not up at %s. Start it: ./shinchoku up".formatted(uri.resolve("/")), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for sign-in.", e);
        }
    }

    private static String unknown(String user) {
        return """
                There is no user %s. There are: coordinator, auditor, ops,
                and for every ministry CODE-officer and CODE-endorser, where CODE is one of:
                %s""".formatted(user, Ministries.registry().all().stream().map(TokenRequest::line).collect(Collectors.joining("\n")));
    }

    private static String line(Ministry ministry) {
        return "  %-8s %s  %s".formatted(ministry.code(), ministry.ja(), ministry.en());
    }
}

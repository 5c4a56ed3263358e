package dev.shinchoku.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import tools.jackson.databind.json.JsonMapper;

/** The application on free ports, and a browser that follows no redirect. */
final class RunningSignIn implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext application;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    RunningSignIn(Path home) {
        application = new SpringApplicationBuilder(SignInApplication.class).run("--shinchoku.sign-in.home=" + home, "--server.port=0",
                "--management.server.port=0");
    }

    Secrets secrets() {
        return application.getBean(Secrets.class);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> askForToken(String client, String secret, Map<String, String> form) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(at("/oauth2/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic).POST(BodyPublishers.ofString(encode(form))).build(), BodyHandlers.ofString());
    }

    SignedJWT token(HttpResponse<String> answer, String name) throws ParseException {
        return SignedJWT.parse(JSON.readTree(answer.body()).get(name).asString());
    }

    boolean signed(SignedJWT token) throws IOException, InterruptedException, ParseException, JOSEException {
        var key = JWKSet.parse(get("/oauth2/jwks").body()).getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> health() throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.management.port");
        return browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/actuator/health/readiness".formatted(port))).build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port")).resolve(path);
    }

    @Override
    public void close() {
        application.close();
    }
}

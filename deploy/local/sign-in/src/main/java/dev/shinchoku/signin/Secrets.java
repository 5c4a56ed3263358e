package dev.shinchoku.signin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * What this machine's sign-in is guarded by, made at first start and kept in {@code secrets.json}.
 *
 * @param password of every demo user, made to be typed
 * @param clientSecret of every client
 */
record Secrets(String password, String clientSecret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPED = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Secrets in(Path home) {
        String json = new PrivateFile(home.resolve("secrets.json")).readOrCreate(() -> JSON.writeValueAsString(generate()));
        return JSON.readValue(json, Secrets.class);
    }

    private static Secrets generate() {
        return new Secrets(IntStream.range(0, 3).mapToObj(_ -> fourLetters()).collect(Collectors.joining("-")), hex(32));
    }

    private static String fourLetters() {
        return RANDOM.ints(4, 0, TYPED.length()).mapToObj(n -> TYPED.substring(n, n + 1)).collect(Collectors.joining());
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The password and the secret are for this machine's user, not for whoever reads its logs. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}

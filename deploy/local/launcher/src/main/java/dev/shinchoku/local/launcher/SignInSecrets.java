package dev.shinchoku.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.shinchoku.local.LocalServerException;
import tools.jackson.databind.json.JsonMapper;

/** What sign-in has made up at its first start. */
record SignInSecrets(String password, String clientSecret) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Path file(Path folder) {
        return folder.resolve("secrets.json");
    }

    static SignInSecrets in(Path folder) {
        if (!Files.exists(file(folder))) {
            throw new LocalServerException("Sign-in has never been up here. Start it: ./shinchoku up");
        }
        return JSON.readValue(file(folder), SignInSecrets.class);
    }

    @Override
    public String toString() {
        return "SignInSecrets[…]";
    }
}

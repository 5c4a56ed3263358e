package dev.shinchoku.eventlog.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manifest as the file {@code manifest.json}, which a folder has exactly when it is a whole backup. Its field {@code sha256} is the hash of
 * the canonical JSON (RFC 8785) of all its other fields; whoever keeps that one value elsewhere can tell this backup from any other.
 *
 * @param sha256 lower-case hex
 */
record ManifestFile(Manifest manifest, String sha256) {
    static final String NAME = "manifest.json";
    private static final String HASH = "sha256";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static ManifestFile write(Manifest manifest, Path folder) throws IOException {
        ObjectNode json = JSON.valueToTree(manifest);
        String hash = hash(json);
        try (FileChannel file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(file);
            out.write(JSON.writeValueAsBytes(json.put(HASH, hash)));
            file.force(true);
        }
        return new ManifestFile(manifest, hash);
    }

    /** @throws UnusableBackup when it is not there, not what it was when it was written, or of a format that is not known here */
    static ManifestFile read(Path folder) {
        ObjectNode json = json(folder.resolve(NAME));
        requireKnownFormat(json, folder);
        String told = json.path(HASH).asString("");
        json.remove(HASH);
        if (!hash(json).equals(told)) {
            throw new UnusableBackup("The manifest of %s was changed after it was written: its own hash differs. Take another backup"
                    .formatted(folder));
        }
        try {
            return new ManifestFile(JSON.treeToValue(json, Manifest.class), told);
        } catch (JacksonException e) {
            throw new UnusableBackup("The manifest of %s cannot be understood: %s".formatted(folder, e.getOriginalMessage()));
        }
    }

    private static void requireKnownFormat(ObjectNode json, Path folder) {
        if (!json.path("format").asString("").equals(Manifest.FORMAT)) {
            throw new UnusableBackup("%s is no backup of Shinchoku: its manifest has another format".formatted(folder));
        }
        int version = json.path("formatVersion").asInt(0);
        if (version != Manifest.VERSION) {
            throw new UnusableBackup("%s has the backup format %d, and this program reads %d: use the release that wrote it, or a newer one"
                    .formatted(folder, version, Manifest.VERSION));
        }
    }

    private static ObjectNode json(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableBackup("%s is no backup: it has no %s. A backup that was not finished has none".formatted(file.getParent(),
                    NAME));
        }
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new UnusableBackup("%s is no JSON, or only the beginning of it: %s".formatted(file, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UnusableBackup("%s is no JSON object".formatted(file));
    }

    private static String hash(ObjectNode json) {
        return HashChain.sha256(HashChain.canonical(json));
    }
}

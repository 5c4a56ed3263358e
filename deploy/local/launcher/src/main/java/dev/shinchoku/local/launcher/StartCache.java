package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes that a program's first run has loaded and linked, kept for later runs, which then take half the processor time to start
 * (JEP 514). The JVM writes the cache as an orderly run ends, which takes it some seconds, once for each build.
 */
record StartCache(Path cache) {
    static StartCache beside(Path jar) {
        return new StartCache(jar.resolveSibling("start.aot"));
    }

    boolean isMissing() {
        return !Files.exists(cache);
    }

    /** @param record whether a run without a cache should make one */
    List<String> options(boolean record) {
        if (!isMissing()) {
            return List.of("-XX:AOTCache=" + cache);
        }
        return record ? List.of("-XX:AOTCacheOutput=" + unfinished()) : List.of();
    }

    /** Takes the cache into use that the run has written; comes only after an orderly end, so a half-written one is never used. */
    void keep() {
        try {
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return cache.resolveSibling("start.aot.unfinished");
    }
}

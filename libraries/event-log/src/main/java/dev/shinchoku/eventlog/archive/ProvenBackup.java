package dev.shinchoku.eventlog.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A backup that was found whole. */
public final class ProvenBackup {
    private final Path folder;
    private final ManifestFile file;

    ProvenBackup(Path folder, ManifestFile file) {
        this.folder = folder;
        this.file = file;
    }

    public Path folder() {
        return folder;
    }

    public Instant takenAt() {
        return manifest().takenAt();
    }

    public long events() {
        return manifest().events();
    }

    /** Faults that the hash chains had in the database already. */
    public long faults() {
        return manifest().faults();
    }

    public List<String> firstFaults() {
        return manifest().logs().stream().flatMap(log -> log.firstFaults().stream().map(fault -> log.database() + ": " + fault)).toList();
    }

    /** The hash that stands for all of the backup. */
    public String sha256() {
        return file.sha256();
    }

    Manifest manifest() {
        return file.manifest();
    }
}

package dev.shinchoku.eventlog.archive;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;

/**
 * Proves a backup whole from its files alone, in memory that does not grow with it: the manifest by its own hash, each file by its size and
 * hash, each log by its chains, heads and counts. So a file that was changed together with the manifest is found as well, unless its maker
 * made all hashes of a stream anew; against that only the manifest's hash helps, kept elsewhere.
 */
public final class BackupProof {
    private BackupProof() {}

    /**
     * @param backup the backup's folder, or the manifest in it
     * @throws UnusableBackup with the reason
     */
    public static ProvenBackup of(Path backup, Consumer<String> say) {
        Path folder = backup.endsWith(ManifestFile.NAME) ? backup.toAbsolutePath().resolveSibling("") : backup;
        ManifestFile file = ManifestFile.read(folder);
        Manifest manifest = file.manifest();
        manifest.files().forEach(each -> ArchiveInput.requireIntact(folder, each));
        Content.of(manifest, folder).forEach(content -> say.accept(content.prove(content::eachDocument)));
        return new ProvenBackup(folder, file);
    }

    static String said(String log, Result result) {
        return "%s: %,d events on %,d streams, %s".formatted(log, result.events(), result.streams(), result.holds()
                ? "every hash chain holds"
                : "%,d FAULTS IN THE HASH CHAINS".formatted(result.faults()));
    }
}

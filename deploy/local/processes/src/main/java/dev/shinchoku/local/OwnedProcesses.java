package dev.shinchoku.local;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The processes that must not outlive this JVM. */
final class OwnedProcesses {
    private static final Set<ProcessHandle> OWNED = ConcurrentHashMap.newKeySet();

    private static final Queue<CompletableFuture<?>> USES = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OwnedProcesses::killAll, "stop-local-servers"));
    }

    private OwnedProcesses() {}

    static ProcessHandle keep(ProcessHandle process, Lifetime lifetime) {
        return switch (lifetime) {
            case WITH_THIS_JVM -> own(process);
            case ON_ITS_OWN -> process;
        };
    }

    private static ProcessHandle own(ProcessHandle process) {
        OWNED.add(process);
        var _ = process.onExit().thenAccept(OWNED::remove);
        return process;
    }

    /** Lets the processes live until this is done, when the JVM ends before. */
    static void keepUntil(CompletableFuture<?> done) {
        USES.add(done);
    }

    private static void killAll() {
        CompletableFuture.allOf(USES.toArray(CompletableFuture[]::new)).completeOnTimeout(null, 20, TimeUnit.SECONDS).join();
        OWNED.forEach(ProcessHandle::destroyForcibly);
        OWNED.forEach(process -> process.onExit().join());
        TemporaryFolder.deleteAll();
    }
}

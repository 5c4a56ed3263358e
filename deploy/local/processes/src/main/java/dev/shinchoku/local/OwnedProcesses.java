package dev.shinchoku.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that must not outlive this JVM. */
final class OwnedProcesses {
    private static final Set<ProcessHandle> OWNED = ConcurrentHashMap.newKeySet();

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

    private static void killAll() {
        OWNED.forEach(ProcessHandle::destroyForcibly);
        OWNED.forEach(process -> process.onExit().join());
        TemporaryFolder.deleteAll();
    }
}

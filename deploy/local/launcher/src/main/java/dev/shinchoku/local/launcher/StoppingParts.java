package dev.shinchoku.local.launcher;

import java.util.List;
import java.util.function.Consumer;

import dev.shinchoku.local.RunningProcess;

/** Stops several parts side by side: asked first, made to after the grace time. */
record StoppingParts(LocalSystem system, Consumer<String> say) {
    void stop(List<Part> parts) {
        SideBySide.each(parts, this::stop);
    }

    private void stop(Part part) {
        system.process(part).ifPresent(process -> stop(part, process));
        system.layout().pidFile(part).delete();
    }

    private void stop(Part part, RunningProcess process) {
        PartProgram program = PartProgram.of(part, system.layout());
        program.partingWord().ifPresent(word -> say.accept("%-9s %s".formatted(part, word)));
        if (process.terminate(program.grace())) {
            program.afterStop();
            say.accept("%-9s is down".formatted(part));
        } else {
            process.kill();
            say.accept("%-9s did not stop within %d s, and was killed".formatted(part, program.grace().toSeconds()));
        }
    }
}

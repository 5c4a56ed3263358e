package dev.shinchoku.local.launcher;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Says of each part whether it is up; exits 1 when one is not.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        List<PartStatus> parts = options.system().status();
        options.say(PartStatus.heading());
        parts.forEach(part -> options.say(part.row()));
        return parts.stream().allMatch(PartStatus::isUp) ? 0 : 1;
    }
}

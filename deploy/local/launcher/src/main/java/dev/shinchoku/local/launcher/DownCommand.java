package dev.shinchoku.local.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops all that runs. The data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Override
    public void run() {
        options.system().down();
    }
}

package dev.shinchoku.local.launcher.demo;

import java.util.List;

import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.SystemOptions;
import dev.shinchoku.local.launcher.UpCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", description = "Starts the system and plays a whole reporting round on a sample plan, through the public APIs.", mixinStandardHelpOptions = true)
public final class DemoCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Override
    public void run() {
        LocalSystem system = options.system();
        system.up(List.of(Part.values()));
        new DemoRound(Stage.of(system), options::say).play();
        UpCommand.sayHowToSignIn(system, options::say);
    }
}

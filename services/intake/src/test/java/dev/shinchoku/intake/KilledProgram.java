package dev.shinchoku.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.intake.KillPoints.Point;
import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Language;
import dev.shinchoku.intake.telling.Mail;
import dev.shinchoku.intake.telling.People;
import dev.shinchoku.intake.telling.Person;
import dev.shinchoku.intake.telling.webhook.Webhook;
import dev.shinchoku.intake.telling.webhook.Webhooks;
import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.testservers.TestServers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** An intake in a process of its own, which notes that a report was returned and dies while it tells of that. */
final class KilledProgram {
    static final String ADDRESS = "killed@example.jp";
    private static final String NEVER = "never";

    private KilledProgram() {}

    static RunningProcess start(String database, String round, Optional<Point> death, String webhook, Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System
                .getProperty("java.class.path"), KilledProgram.class.getName(), round, death.map(Point::method).orElse(NEVER), death.map(
                        Point::carriedOut).orElse(false).toString(), webhook));
        command.addAll(List.of("--server.port=0", "--management.server.port=0", "--spring.application.name=" + database,
                "--spring.mongodb.uri=" + TestServers.mongo().uri(), "--shinchoku.kafka.bootstrap-servers=" + TestServers.kafka()
                        .bootstrapServers(), "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + RealMail.SERVER.getSmtp().getPort(),
                "--shinchoku.telling.claim=2s", "--shinchoku.telling.pace=100ms", "--shinchoku.telling.webhooks.private-addresses=true",
                "--shinchoku.telling.webhooks.time-limit=1s"));
        return RunningProcess.start(new ProcessSpec("intake", command, Map.of(), log, Lifetime.WITH_THIS_JVM));
    }

    public static void main(String... args) {
        String round = args[0];
        KillPoints.dieInEarnest();
        if (!args[1].equals(NEVER)) {
            KillPoints.arm(new Point(args[1], Boolean.parseBoolean(args[2]), round));
        }
        SpringApplication intake = new SpringApplication(IntakeApplication.class);
        intake.addInitializers(context -> ((GenericApplicationContext) context).registerBean(KillPoints.class));
        ConfigurableApplicationContext running = intake.run(List.of(args).subList(4, args.length).toArray(String[]::new));
        somebodyWantsToKnow(running, args[3]);
        if (!args[1].equals(NEVER)) {
            running.getBean(EventLog.class).append(returned(round));
        }
    }

    private static void somebodyWantsToKnow(ConfigurableApplicationContext intake, String webhook) {
        People people = intake.getBean(People.class);
        if (people.of("mofa").isEmpty()) {
            intake.getBean(Webhooks.class).add(new Webhook("w", Optional.empty(), webhook, Set.of(), Webhook.State.ACTIVE, Optional.empty(),
                    Optional.empty(), Instant.EPOCH, "coordinator", "whsec_c2VjcmV0"));
            people.save(new Person("killed", Optional.of("mofa"), List.of("officer"), Optional.of(ADDRESS), Optional.empty(), Language.EN,
                    Mail.EACH, Set.of(Kind.RETURNED), "stop", Instant.EPOCH));
        }
    }

    private static NewEvent returned(String round) {
        String report = round + ".m.mofa";
        return new NewEvent(StreamHead.ofNew("report/" + report), "progress-returned.v1", JsonMapper.shared().createObjectNode().put(
                "reportId", report).put("contentHash", "none").put("reason", round), Actor.system("test"), Instant.now());
    }
}

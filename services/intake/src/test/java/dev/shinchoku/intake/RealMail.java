package dev.shinchoku.intake;

import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives intake under test a real mail server, lets it call webhooks of this machine, and has it try again soon. */
final class RealMail implements ApplicationContextInitializer<GenericApplicationContext> {
    static final GreenMail SERVER = started();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-mail", Map.of("spring.mail.host", "127.0.0.1",
                "spring.mail.port", SERVER.getSmtp().getPort(), "shinchoku.telling.claim", "1s", "shinchoku.telling.gathering", "500ms",
                "shinchoku.telling.pause", "200ms", "shinchoku.telling.look", "500ms", "shinchoku.telling.pace", "100ms",
                "shinchoku.telling.webhooks.private-addresses", true,
                "shinchoku.telling.webhooks.time-limit", "500ms", "shinchoku.telling.codes-an-hour", 1_000)));
        context.registerBean(KillPoints.class);
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}

package dev.shinchoku.intake.telling.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All webhooks. One instance calls a webhook at a time, by a claim that the database's clock judges. */
public interface Webhooks {
    void add(Webhook webhook);

    /** Makes it active again, whatever was wrong with it. */
    void change(String webhookId, String url, Set<String> events);

    void remove(String webhookId);

    Optional<Webhook> load(String webhookId);

    List<Webhook> all();

    /** An active one whose time has come. */
    Optional<Claimed> claim(Duration length);

    void prolong(String webhookId, Duration length);

    /** Gives it back until then. */
    void release(String webhookId, Duration pause);

    void wentWell(String webhookId);

    void failed(String webhookId, Instant now, String problem);

    void disable(String webhookId, String problem);

    void requestReplay(String webhookId, Instant from);

    /** Forgets the replay, unless another was requested meanwhile. */
    void replayed(String webhookId, Instant from);

    /** @param replayFrom what is to be told anew before anything else */
    record Claimed(Webhook webhook, Optional<Instant> replayFrom) {}
}

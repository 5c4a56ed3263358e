package dev.shinchoku.service.views.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.mongodb.MongoException;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.SubscriptionStatus;
import dev.shinchoku.service.background.BackgroundWork;
import dev.shinchoku.service.views.Generations;
import dev.shinchoku.service.views.Removal;
import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.Wholeness;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second which generations there are, reads the topics for those that this instance is to read, and moves a rebuild on. Whatever
 * does not answer holds this up and nothing else; what was read before goes on.
 */
public final class ViewsFlow extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsFlow.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS_DURING_A_REBUILD = Duration.ofMillis(250);

    private final Serving serving;
    private final Readings readings;
    private final Rebuilding rebuilding;
    private final Removal removal;
    private final Wholeness wholeness;
    private final BooleanSupplier topicsExist;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread thread = Thread.currentThread();

    ViewsFlow(Serving serving, Readings readings, Rebuilding rebuilding, Removal removal, Wholeness wholeness,
            BooleanSupplier topicsExist) {
        super("views");
        this.serving = serving;
        this.readings = readings;
        this.rebuilding = rebuilding;
        this.removal = removal;
        this.wholeness = wholeness;
        this.topicsExist = topicsExist;
    }

    @Override
    protected void begin() {
        thread = Thread.ofPlatform().name("views").start(this::run);
    }

    /** How the subscriptions that keep what is served up to date stand on this instance; none before the first has started. */
    public List<SubscriptionStatus> statuses() {
        return readings.of(serving.lastSeen().serving());
    }

    @Override
    protected void end() {
        stopping.countDown();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        try (readings) {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            Generations now = serving.look();
            if (topicsExist.getAsBoolean()) {
                readings.be(now.reading());
                wholeness.step(now);
                rebuilding.step(now);
                removal.step(now);
            }
            return now.building().isPresent() ? BETWEEN_LOOKS_DURING_A_REBUILD : BETWEEN_LOOKS;
        } catch (MongoException | KafkaException e) {
            LOG.warn("The views are looked after again in a moment: {}", Unquoted.of(e));
        } catch (RuntimeException e) {
            LOG.error("The views are looked after again in a moment", e);
        }
        return BETWEEN_LOOKS;
    }
}

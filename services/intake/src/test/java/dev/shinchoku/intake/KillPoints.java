package dev.shinchoku.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.webhook.Deliveries;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Breaks work off where a process could die: a call of the queue throws, once, before or after it was carried out. The database is left just as
 * a process that dies there leaves it, and the worker begins anew with nothing but that.
 */
final class KillPoints implements BeanPostProcessor {
    private static final AtomicReference<Optional<Point>> ARMED = new AtomicReference<>(Optional.empty());

    private static volatile Consumer<String> death = where -> {
        throw new IllegalStateException(where);
    };

    /** From now on the process itself ends, at once, as by SIGKILL. */
    static void dieInEarnest() {
        death = _ -> Runtime.getRuntime().halt(9);
    }

    /** @param about a text by which the call that is meant is known, in its arguments or its result */
    record Point(String method, boolean carriedOut, String about) {}

    static void arm(Point point) {
        ARMED.set(Optional.of(point));
    }

    static boolean hasStruck() {
        return ARMED.get().isEmpty();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Messages messages -> breaking(messages, Messages.class);
            case Deliveries deliveries -> breaking(deliveries, Deliveries.class);
            default -> bean;
        };
    }

    private static Object breaking(Object target, Class<?> port) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            Object given = arguments == null ? List.of() : List.of(arguments);
            strikeIf(method.getName(), false, given);
            try {
                Object result = method.invoke(target, arguments);
                strikeIf(method.getName(), true, method.getReturnType() == void.class ? given : result);
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static void strikeIf(String method, boolean carriedOut, Object told) {
        Optional<Point> armed = ARMED.get();
        if (armed.filter(point -> point.method().equals(method) && point.carriedOut() == carriedOut && String.valueOf(told).contains(point
                .about())).isPresent() && ARMED.compareAndSet(armed, Optional.empty())) {
            death.accept("Killed " + (carriedOut ? "after " : "before ") + method);
        }
    }
}

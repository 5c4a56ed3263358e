package dev.shinchoku.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;

/** The coordinating office's people, and an officer and an endorser of every ministry. */
final class DemoUsers {
    private final Map<String, DemoUser> byName = new LinkedHashMap<>();

    DemoUsers(Ministries ministries) {
        Stream<DemoUser> office = Stream.of("coordinator", "auditor", "ops").map(DemoUser::of);
        Stream<DemoUser> people = ministries.all().stream().map(Ministry::code)
                .flatMap(code -> Stream.of(DemoUser.officer(code), DemoUser.endorser(code)));
        Stream.concat(office, people).forEach(user -> byName.put(user.name(), user));
    }

    Optional<DemoUser> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}

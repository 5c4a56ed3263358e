package dev.shinchoku.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.SourceTree;

class LocalSystemTest {
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private LocalSystem system;

    @BeforeEach
    void choosePorts(@TempDir Path home) {
        system = new LocalSystem(Layout.beside(SourceTree.root(), home), said::add);
    }

    @AfterEach
    void stop() {
        system.down();
    }

    @Test
    void parts_come_up_and_a_killed_one_comes_up_again_and_down_leaves_none() {
        system.up(Part.BASE);
        assertThat(up()).containsExactlyElementsOf(List.of(Part.MONGODB, Part.KAFKA, Part.SIGN_IN));
        assertThat(system.token("mofa-officer").split("\\.")).hasSize(3);

        system.kill(Part.SIGN_IN);
        assertThat(up()).containsExactly(Part.MONGODB, Part.KAFKA);
        system.up(Part.BASE);
        assertThat(up()).containsExactly(Part.MONGODB, Part.KAFKA, Part.SIGN_IN);
        assertThat(said).anyMatch(line -> line.startsWith("mongodb") && line.contains("was up"));

        system.down();
        assertThat(up()).isEmpty();
        assertThat(said).filteredOn(line -> line.endsWith("is down")).hasSize(3);
    }

    @Test
    void an_unknown_user_is_told_who_there_is() {
        system.up(List.of(Part.SIGN_IN));
        assertThatThrownBy(() -> system.token("nobody")).isInstanceOf(LocalServerException.class).hasMessageContaining("coordinator")
                .hasMessageContaining("外務省");
    }

    @Test
    void without_sign_in_there_is_no_token_but_a_word_on_how_to_get_one() {
        assertThatThrownBy(() -> system.token("coordinator")).isInstanceOf(LocalServerException.class).hasMessageContaining(
                "./shinchoku up");
    }

    @Test
    void a_taken_port_is_named_with_the_process_that_holds_it() throws Exception {
        int port = system.layout().port(Part.SIGN_IN);
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> system.up(List.of(Part.SIGN_IN))).isInstanceOf(LocalServerException.class)
                    .hasMessageContaining("Port %d".formatted(port)).hasMessageContaining("process %d".formatted(ProcessHandle.current()
                            .pid()));
        }
    }

    @Test
    void a_part_that_ends_while_starting_is_told_with_its_last_words() throws Exception {
        Path key = system.layout().signIn().resolve("signing-key.json");
        Files.createDirectories(key.getParent());
        Files.writeString(key, "spoilt");
        assertThatThrownBy(() -> system.up(List.of(Part.SIGN_IN))).isInstanceOf(LocalServerException.class)
                .hasMessageContaining("sign-in ended while starting").hasMessageContaining("signing-key.json");
    }

    @Test
    void a_part_stops_although_what_it_was_started_from_has_gone(@TempDir Path root) throws Exception {
        Path built = Layout.ofProject(root).builtJar(Part.SIGN_IN);
        Files.createDirectories(built.getParent());
        Files.copy(Layout.ofProject(SourceTree.root()).builtJar(Part.SIGN_IN), built);
        system = new LocalSystem(Layout.beside(root, root.resolve("home")), said::add);
        system.up(List.of(Part.SIGN_IN));
        Files.delete(built);
        system.down();
        assertThat(up()).isEmpty();
        assertThat(said).anyMatch(line -> line.startsWith("sign-in") && line.endsWith("is down"));
    }

    private List<Part> up() {
        return system.status().stream().filter(PartStatus::isUp).map(PartStatus::part).toList();
    }
}

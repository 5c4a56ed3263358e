package dev.shinchoku.intake.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource({"550,RCPT,true", "552,DATA,true", "450,RCPT,false", "451,DATA,false", "421,MAIL,false"})
    void what_a_mail_server_answers_says_whether_to_try_again(int code, String command, boolean forGood) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(server, code, command));
            MailException refused = send(server.getLocalPort());
            assertThat(Refusals.isForGood(refused)).isEqualTo(forGood);
            assertThat(Refusals.told(refused)).isEqualTo("The mail server answered " + code);
        }
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        MailException refused = send(nobody);
        assertThat(Refusals.isForGood(refused)).isFalse();
        assertThat(Refusals.told(refused)).startsWith("The mail server could not be reached");
    }

    private static MailException send(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("shinchoku@localhost");
        mail.setTo("somebody@example.jp");
        mail.setText("text");
        return catchThrowableOfType(MailException.class, () -> sender.send(mail));
    }

    /** Speaks as much SMTP as a mail needs to come to the command that is refused. */
    private static void refuse(ServerSocket server, int code, String command) {
        try (Socket caller = server.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(),
                        StandardCharsets.US_ASCII));
                Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, line.startsWith(command) ? code + " refused" : "250 ok");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }
}
